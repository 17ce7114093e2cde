import { expect, test } from 'vitest';
import { prepareSpark } from './prepare-spark';

test('the highest bar fills the height, a small count stays visible, zero is nothing', () => {
  const { bars } = prepareSpark([1, 1000, 0]);
  expect(bars.map((bar) => bar.height)).toEqual([3, 100, 0]);
});

test('many bins are joined to at most 40 bars', () => {
  const { bars } = prepareSpark(new Array(200).fill(1));
  expect(bars.length).toBe(40);
});
