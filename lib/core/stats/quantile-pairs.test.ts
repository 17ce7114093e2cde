import { expect, test } from 'vitest';
import { histogramOf } from './histogram';
import { normalQuantile } from './normal';
import { quantilePairs, shareBelow } from './quantile-pairs';

const bins = { start: -5, step: 0.25, count: 40 };
const normal = Array.from({ length: 9_999 }, (_, i) => normalQuantile((i + 1) / 10_000));

test('normal values lie on the diagonal', () => {
  const pairs = quantilePairs(histogramOf(bins, normal));
  expect(pairs.length).toBeGreaterThan(20);
  for (const { normal: expected, observed } of pairs.filter((pair) => Math.abs(pair.normal) < 3)) {
    expect(observed).toBeCloseTo(expected, 1);
  }
});

test('shares are read at the edges of bins and nowhere else', () => {
  const histogram = histogramOf(bins, normal);
  expect(shareBelow(histogram, -2)).toBeCloseTo(0.0227, 3);
  expect(shareBelow(histogram, -20)).toBe(0);
  expect(shareBelow(histogram, 20)).toBe(1);
  expect(shareBelow(histogram, -2.1)).toBeNull();
  expect(shareBelow(histogramOf(bins, []), 0)).toBeNull();
});
