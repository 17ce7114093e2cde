import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogramOf } from './histogram';
import { addToPlane, newPlane } from './plane-counts';

const bins = { start: -2, step: 0.5, count: 8 };
const value = fc.oneof(fc.double({ min: -2, max: 2, noNaN: true }), fc.constant(Number.NaN));

test('rows add up to the histogram of y, columns to that of x', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value)), (points) => {
      const plane = newPlane(bins, bins);
      for (const [x, y] of points) addToPlane(plane, x, y);
      const known = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
      expect(plane.total).toBe(known.length);
      const at = (i: number, j: number) => plane.counts[j * 8 + i] ?? 0;
      const eight = Array.from({ length: 8 }, (_, i) => i);
      const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
      expect(eight.map((i) => sum(eight.map((j) => at(i, j))))).toEqual(
        histogramOf(
          bins,
          known.map(([x]) => x),
        ).counts,
      );
      expect(eight.map((j) => sum(eight.map((i) => at(i, j))))).toEqual(
        histogramOf(
          bins,
          known.map(([, y]) => y),
        ).counts,
      );
    }),
  );
});
