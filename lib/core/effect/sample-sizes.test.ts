import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleSizes } from './sample-sizes';

test.each([
  [
    [64, 64, 64],
    [5, 10, 20, 40, 64],
  ],
  [
    [64, 64, 200],
    [5, 10, 20, 40, 64, 80, 160, 200],
  ],
  [
    [11, 11, 10],
    [5, 10, 11],
  ],
  [
    [80, 80],
    [5, 10, 20, 40, 80],
  ],
  [[3, 3, 1, 0], [3]],
  [[1, 0], []],
  [[], []],
])('responses per prompt %j are looked at with %j', (counts, sizes) => {
  expect(sampleSizes(counts)).toEqual(sizes);
});

test('every n ascends, is at least 2 and is there in at least one prompt', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500)), (counts) => {
      const sizes = sampleSizes(counts);
      expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
      for (const n of sizes) {
        expect(n).toBeGreaterThanOrEqual(2);
        expect(counts.some((count) => count >= n)).toBe(true);
      }
    }),
  );
});
