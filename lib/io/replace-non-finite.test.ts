import { expect, test } from 'vitest';
import { replaceNonFinite } from './replace-non-finite';

test.each([
  ['{"a":NaN}', '{"a":null}'],
  ['[-Infinity,Infinity, NaN]', '[null,null, null]'],
  ['{"NaN":NaN,"b":"Infinity"}', '{"NaN":null,"b":"Infinity"}'],
  ['["\\"NaN\\\\",NaN,"\\\\\\"NaN"]', '["\\"NaN\\\\",null,"\\\\\\"NaN"]'],
  ['NaN', 'null'],
])('%s becomes %s', (text, finite) => {
  expect(replaceNonFinite(text)).toBe(finite);
});

test.each(['{"a":1}', '{"a":"NaN"}', '[NaNs, Infinity_]', '"NaN', ''])('%s stays', (text) => {
  expect(replaceNonFinite(text)).toBeNull();
});

test('takes a string of many megabytes', () => {
  const text = `{"a":"${'NaN \\" '.repeat(500_000)}","b":NaN}`;
  expect(replaceNonFinite(text)?.endsWith('"b":null}')).toBe(true);
});
