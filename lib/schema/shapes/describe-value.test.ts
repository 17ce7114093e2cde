import { expect, test } from 'vitest';
import { describeRecord, describeValue } from './describe-value';

test.each([
  [undefined, 'missing'],
  [null, 'null'],
  [[1], 'a list'],
  ['x', 'text'],
  [' ', 'blank'],
  [3, 'a number'],
  [false, 'false'],
  [{}, 'an object'],
])('%j is %s', (value, words) => {
  expect(describeValue(value)).toBe(words);
});

test('names at most 12 keys of a record, each cut', () => {
  expect(describeRecord({ a: 1 })).toBe('this row has the key a');
  expect(describeRecord({})).toBe('this row is an empty object');
  expect(describeRecord([])).toBe('this row is a list');
  const many = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`k${i}`, i]));
  expect(describeRecord(many)).toMatch(/k11 and 2 more$/);
  expect(describeRecord({ ['k'.repeat(100)]: 1 }).length).toBeLessThan(70);
});
