import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawInOrder, drawSubsample } from './draw-subsample';

test('keeps n distinct responses in index order, or all where there are no more', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(60), fc.integer({ min: 1, max: 70 }), (seed, count, n) => {
      const kept = drawSubsample(seed, 'p', count, n);
      expect(kept).toHaveLength(Math.min(n, count));
      expect(new Set(kept).size).toBe(kept.length);
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      for (const index of kept) expect(index).toBeLessThan(count);
    }),
  );
});

test('the first k drawn are what a subsample of k keeps', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(60), fc.nat(60), (seed, count, k) => {
      const order = drawInOrder(seed, 'p', count, count);
      expect([...order].sort((a, b) => a - b)).toEqual(drawSubsample(seed, 'p', count, count));
      const first = [...order.subarray(0, k)].sort((a, b) => a - b);
      expect(first).toEqual(drawSubsample(seed, 'p', count, k));
    }),
  );
});

test('depends on the seed and the prompt only, and prefers no response', () => {
  expect(drawSubsample('1', 'p', 64, 8)).toEqual(drawSubsample('1', 'p', 64, 8));
  expect(drawSubsample('1', 'p', 64, 8)).not.toEqual(drawSubsample('2', 'p', 64, 8));
  const hits = new Array<number>(10).fill(0);
  for (let i = 0; i < 5000; i++) {
    for (const index of drawSubsample('s', `p${i}`, 10, 3)) hits[index] = (hits[index] ?? 0) + 1;
  }
  for (const count of hits) expect(Math.abs(count - 1500)).toBeLessThan(150);
});
