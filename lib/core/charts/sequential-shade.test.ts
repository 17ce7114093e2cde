import { expect, test } from 'vitest';
import { sequentialShade } from './sequential-shade';

test.each([
  [0, 0, 10, 0],
  [10, 0, 10, 8],
  [5, 0, 10, 4],
  [11, 0, 10, 8],
  [3, 3, 3, 4],
  [null, 0, 1, null],
])('%j between %d and %d is step %j', (value, low, high, step) => {
  expect(sequentialShade(value, low, high)).toBe(step);
});
