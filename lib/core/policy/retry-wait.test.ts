import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '@/lib/core/random/seeded-random';
import { retryWait } from './retry-wait';

test('a wait is between a half and the whole of a doubling span, and never above a minute', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.string(), (attempt, seed) => {
      const whole = Math.min(60_000, 1000 * 2 ** attempt);
      const wait = retryWait(1000, attempt, seededRandom(seed));
      expect(wait).toBeGreaterThanOrEqual(whole / 2);
      expect(wait).toBeLessThanOrEqual(whole);
    }),
  );
});

test('the same seed waits the same', () => {
  expect(retryWait(1000, 3, seededRandom('a'))).toBe(retryWait(1000, 3, seededRandom('a')));
});
