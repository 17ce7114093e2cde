import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrowingHistogram } from './growing-histogram';

const count = (values: readonly number[]) => {
  const histogram = new GrowingHistogram();
  for (const value of values) histogram.add(value);
  return histogram.histogram();
};

test('nothing gives no histogram, one value one bin', () => {
  expect(count([])).toBeNull();
  expect(count([Number.NaN, Number.POSITIVE_INFINITY])).toBeNull();
  expect(count([3, 3])).toMatchObject({ counts: [2], total: 2 });
});

test('values far apart share few wide bins', () => {
  expect(count([1, 1000, -1000])).toMatchObject({ bins: { step: 64 }, total: 3 });
});

test('every value lies in the bin that counts it, in at most 48 bins', () => {
  const value = fc
    .double({ min: -1e6, max: 1e6, noNaN: true })
    .map((one) => (Math.abs(one) < 1e-300 ? 0 : one));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (values) => {
      const histogram = count(values);
      expect(histogram).not.toBeNull();
      if (!histogram) return;
      const { bins, counts, total } = histogram;
      expect(bins.count).toBeLessThanOrEqual(48);
      expect(total).toBe(values.length);
      const again = new Array<number>(bins.count).fill(0);
      for (const one of values) {
        expect(one).toBeGreaterThanOrEqual(bins.start);
        expect(one).toBeLessThanOrEqual(bins.start + bins.step * bins.count);
        const bin = Math.floor(one / bins.step) - bins.start / bins.step;
        again[bin] = (again[bin] ?? 0) + 1;
      }
      expect(again).toEqual(counts);
    }),
  );
});
