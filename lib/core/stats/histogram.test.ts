import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binEdge, binIndex, histogramOf, integerBins, niceBins } from './histogram';
import { nextDown, nextUp } from './next-float';

const value = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer({ min: -5, max: 5 }),
  fc.double({ min: 1, max: 1.00001, noNaN: true }),
);

test('every finite value falls into a bin and the counts add up', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (values) => {
      const min = Math.min(...values);
      const max = Math.max(...values);
      const { bins, counts, total } = histogramOf(niceBins(min, max, 64), values);
      expect(total).toBe(values.length);
      expect(counts.reduce((a, b) => a + b)).toBe(total);
      expect(counts).toHaveLength(bins.count);
      expect(bins.start).toBeLessThanOrEqual(min);
      expect(bins.start + bins.step * bins.count).toBeGreaterThanOrEqual(max - bins.step * 1e-6);
      expect(bins.count).toBeLessThanOrEqual(256);
    }),
  );
});

test('values that are not finite are left out of the total', () => {
  expect(
    histogramOf({ start: 0, step: 1, count: 2 }, [0.5, Number.NaN, 1.5, Number.POSITIVE_INFINITY]),
  ).toMatchObject({ counts: [1, 1], total: 2 });
});

test('bins adapt to the scale of the rewards and have round widths', () => {
  expect(niceBins(0, 1, 64)).toEqual({ start: 0, step: 0.02, count: 50 });
  expect(niceBins(-30, 30, 64).step).toBe(1);
  expect(niceBins(3, 3, 64)).toEqual({ start: 2.5, step: 1, count: 1 });
  expect(niceBins(-5e-324, 64.00000000006402, 64)).toEqual({ start: -2, step: 2, count: 34 });
  expect(integerBins(1, 10, 64)).toEqual({ start: 0.5, step: 1, count: 10 });
});

test('the upper edge of the last bin belongs to it', () => {
  expect(binIndex({ start: 0, step: 1, count: 3 }, 3)).toBe(2);
  expect(binIndex({ start: 0, step: 1, count: 3 }, -1)).toBe(0);
});

test('a value lies in the bin between whose edges it is, also at an edge', () => {
  const end = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      end,
      end,
      fc.nat(63),
      fc.constantFrom(nextDown, nextUp, Number),
      (a, b, n, beside) => {
        const bins = niceBins(Math.min(a, b), Math.max(a, b), 64);
        const value = beside(binEdge(bins, n % bins.count));
        const index = binIndex(bins, value);
        if (index > 0) expect(value).toBeGreaterThanOrEqual(binEdge(bins, index));
        if (index < bins.count - 1) expect(value).toBeLessThan(binEdge(bins, index + 1));
      },
    ),
  );
});

test('rounding puts no value below the bin that is named after it', () => {
  const bins = niceBins(-0.3, 0.6, 9);
  expect([0.1, 0.2, 0.3, 0.5].map((value) => binIndex(bins, value))).toEqual([4, 5, 6, 8]);
  expect([4, 5, 6, 8].map((index) => binEdge(bins, index))).toEqual([0.1, 0.2, 0.3, 0.5]);
  expect(binIndex(bins, nextDown(0.3))).toBe(5);
});
