import { expect, test } from 'vitest';
import { niceCeiling, niceTicks } from './nice-ticks';

test.each([
  [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [-30, 30, 6, [-30, -20, -10, 0, 10, 20, 30]],
  [1.0000001, 1.0000003, 2, [1.0000001, 1.0000002, 1.0000003]],
  [5, 5, 4, [5]],
  [0, 3e-6, 3, [0, 1e-6, 2e-6, 3e-6]],
  [1e6, 1_000_000.000_000_000_1, 6, [1e6, 1_000_000.000_000_000_1]],
  [0, 5e-324, 4, [0, 5e-324]],
])('from %d to %d, about %d ticks', (min, max, target, ticks) => {
  expect(niceTicks(min, max, target)).toEqual(ticks);
});

test('counts have whole ticks', () => {
  expect(niceTicks(0, 3, 10, true)).toEqual([0, 1, 2, 3]);
});

test.each([
  [0, 1],
  [7, 8],
  [12_345, 15_000],
])('an axis for at most %d ends at %d', (max, end) => {
  expect(niceCeiling(max, 4)).toBe(end);
});
