import { expect, test } from 'vitest';
import { describeJsonError } from './describe-json-error';

function describeErrorIn(text: string): string {
  try {
    JSON.parse(text);
  } catch (error) {
    return describeJsonError(text, error);
  }
  return 'valid';
}

test.each([
  ['{"a": abc}', 'abc'],
  ["{'a': 1}", "{'a': 1}"],
  ['{"a": 1 "b": 2}', '"b": 2'],
  ['hello world', 'hello'],
  ['{"a": "b', 'b'],
  ['{"a": [1, 2', '2'],
  ['undefined', 'undefined'],
])('%s is described with what was found', (text, found) => {
  expect(describeErrorIn(text)).toContain(found);
});

test('stays short and on one line, however long and wild the text is', () => {
  const filler = '\u0001\n漢\ud83d'.repeat(1000);
  for (const text of [`{"a": ${filler}`, filler, `{"a":"${'x'.repeat(5000)}" oops}`]) {
    const description = describeErrorIn(text);
    expect(description.length).toBeLessThan(200);
    expect(description).not.toMatch(/\p{Cc}/u);
  }
});

test('describes an error that is not about syntax', () => {
  expect(describeJsonError('[[[[', new RangeError('Maximum call stack size exceeded'))).toBe(
    'unexpected text near ‘[[[[’',
  );
});
