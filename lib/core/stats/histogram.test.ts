import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binIndex, histogramOf, integerBins, niceBins } from './histogram';

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
