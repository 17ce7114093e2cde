import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '@/lib/core/random/seeded-random';
import { pairsOfLevels } from './pairs-of-levels';

const level = fc.integer({ min: 0, max: 4 });
const levels = fc
  .tuple(level, level)
  .filter(([c, r]) => c > r)
  .map(([chosen, rejected]) => ({ chosen, rejected }));
const key = ({ chosen, rejected }: { chosen: number; rejected: number }) => `${chosen}>${rejected}`;

test('every pair of the levels comes once, and no other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(level, fc.constant(Number.NaN)), { maxLength: 12 }),
      fc.uniqueArray(levels, { selector: key, maxLength: 4 }),
      fc.string(),
      (values, wanted, seed) => {
        const rewards = Float64Array.from(values);
        const made = [...pairsOfLevels(rewards, wanted, seededRandom(seed))].map(key);
        const expected = values.flatMap((c, chosen) =>
          values.flatMap((r, rejected) =>
            wanted.some((one) => one.chosen === c && one.rejected === r)
              ? [key({ chosen, rejected })]
              : [],
          ),
        );
        expect(made.toSorted()).toEqual(expected.toSorted());
      },
    ),
  );
});

test('the order is the seed’s, and each pair is as likely to be the first', () => {
  const rewards = Float64Array.from([4, 4, 2, 2, 3]);
  const wanted = [
    { chosen: 4, rejected: 2 },
    { chosen: 4, rejected: 3 },
  ];
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 3_000; seed++) {
    const [first] = pairsOfLevels(rewards, wanted, seededRandom(String(seed)));
    if (first) counts.set(key(first), (counts.get(key(first)) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
});
