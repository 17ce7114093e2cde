import { expect, test } from 'vitest';
import type { AxisDot } from './prepare-reward-axis';
import { rewardAxisHeights } from './reward-axis-height';

const dotsOf = (rewards: number[]): AxisDot[] =>
  rewards.map((reward, index) => ({ index, reward, points: [], role: null }));

test('narrow boxes get the room for higher stacks and more rows of labels', () => {
  const dots = dotsOf(Array.from({ length: 64 }, (_, i) => Math.round(i / 4)));
  const markers = ['min', 'μ−2σ', 'μ−σ', 'μ', 'μ+σ', 'μ+2σ', 'max'].map((label, i) => ({
    label,
    value: 5 + i,
    tone: label,
  }));
  const { narrow, middle, wide, widest } = rewardAxisHeights(dots, markers);
  expect(narrow).toBeGreaterThan(wide);
  expect(narrow).toBeGreaterThanOrEqual(middle);
  expect(wide).toBeGreaterThanOrEqual(widest);
});

test('one dot without labels needs one row', () => {
  expect(rewardAxisHeights(dotsOf([1]), [])).toEqual({
    narrow: 68,
    middle: 68,
    wide: 68,
    widest: 68,
  });
});
