import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin } from '@/lib/core/filters/is-within';
import { coarseBins, coarseCentre, coarseSpan } from './coarse-bins';
import { binIndex, niceBins } from './histogram';

test('a value lies in the span of the coarse bin that it is counted in, and in no other', () => {
  const tenth = fc.integer({ min: -300, max: 300 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(fc.array(tenth, { minLength: 2, maxLength: 9 }), (values) => {
      const coarse = coarseBins(niceBins(Math.min(...values), Math.max(...values), 64), 32);
      expect(coarse.bins.count).toBeLessThanOrEqual(32);
      for (const value of values) {
        const at = binIndex(coarse.bins, coarseCentre(coarse, value));
        for (let index = 0; index < coarse.bins.count; index++) {
          expect(isWithin(value, coarseSpan(coarse, index, index))).toBe(index === at);
        }
      }
    }),
  );
});
