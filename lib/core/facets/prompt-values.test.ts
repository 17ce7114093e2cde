import { expect, test } from 'vitest';
import { promptValues } from './prompt-values';

const column = {
  field: 'model',
  values: ['a', 'b'],
  others: 3,
  offsets: Uint32Array.of(0, 3, 3, 4),
  at: Uint16Array.of(0, 1, 2, 1),
  responses: Uint16Array.of(1, 5, 9, 2),
};

test('the value of most responses comes first, and others are counted without a name', () => {
  expect(promptValues(column, 0, 10)).toEqual({ names: ['b', 'a'], count: 3 });
  expect(promptValues(column, 0, 1)).toEqual({ names: ['b'], count: 3 });
});

test('a prompt without a value has none', () => {
  expect(promptValues(column, 1, 10)).toEqual({ names: [], count: 0 });
  expect(promptValues(column, 2, 10)).toEqual({ names: ['b'], count: 1 });
});
