import { expect, test } from 'vitest';
import { nextDown } from '@/lib/core/stats/next-float';
import { prepareQuantiles, quantileRange, quantilesCsv } from './prepare-quantiles';

const pairs = [
  { normal: -1.5, observed: -2.2 },
  { normal: 0, observed: 0.1 },
  { normal: 1.4, observed: 1 },
];

test('both axes span the same values, so that normal rewards lie on the diagonal', () => {
  const { x, y, points, ends } = prepareQuantiles(pairs);
  expect([x.low, x.high, y.low, y.high]).toEqual([-3, 3, -3, 3]);
  expect(points.map((point) => point.x)).toEqual([0.25, 0.5, 4.4 / 6]);
  expect(ends[0]).toBe(0.375);
  expect(ends[2]).toBe(1);
  expect(points[0]?.sentence).toMatch(/z −2\.20 of the rewards, −1\.50 if they were normal/);
});

test('no points give axes and nothing else', () => {
  expect(prepareQuantiles([])).toMatchObject({ points: [], ends: [] });
  expect(quantilesCsv(pairs).split('\n')).toHaveLength(5);
});

test('several points stand for the z between them, one for the tail beyond it', () => {
  const pairs = [-2, -1, 0.5].map((observed) => ({ normal: observed, observed }));
  expect(quantileRange(pairs, 0, 2)).toEqual({ from: -2, to: nextDown(0.5) });
  expect(quantileRange(pairs, 1, 1)).toEqual({ from: null, to: nextDown(-1) });
  expect(quantileRange(pairs, 2, 2)).toEqual({ from: 0.5, to: null });
});
