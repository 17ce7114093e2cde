import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '@/lib/core/random/seeded-random';
import { pickBestOfN } from './best-of-n';

const reward = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(Number.NaN),
);
const rewards = fc.array(reward, { maxLength: 40 }).map((list) => Float64Array.from(list));
const draws = fc.integer({ min: 1, max: 12 });

const scoredOf = (values: Float64Array) =>
  [...values.keys()].filter((i) => Number.isFinite(values[i]));

describe('best of n', () => {
  test('there is a pair exactly where two responses are scored', () => {
    fc.assert(
      fc.property(rewards, draws, fc.string(), (values, m, seed) => {
        const pair = pickBestOfN(values, m, seededRandom(seed));
        expect(pair === null).toBe(scoredOf(values).length < 2);
      }),
    );
  });

  test('chosen is the first of the highest, rejected another scored response that is not above it', () => {
    fc.assert(
      fc.property(rewards, draws, fc.string(), (values, m, seed) => {
        const pair = pickBestOfN(values, m, seededRandom(seed));
        if (!pair) return;
        const scored = scoredOf(values);
        const highest = Math.max(...scored.map((i) => values[i] ?? 0));
        expect(pair.chosen).toBe(scored.find((i) => values[i] === highest));
        expect(pair.rejected).not.toBe(pair.chosen);
        expect(scored).toContain(pair.rejected);
        expect(values[pair.rejected]).toBeLessThanOrEqual(highest);
      }),
    );
  });

  test('at least m − 1 others lie at or above the rejected one, and it is the first of the lowest when all are drawn', () => {
    fc.assert(
      fc.property(rewards, draws, fc.string(), (values, m, seed) => {
        const pair = pickBestOfN(values, m, seededRandom(seed));
        if (!pair) return;
        const others = scoredOf(values).filter((i) => i !== pair.chosen);
        const low = values[pair.rejected] ?? 0;
        const atOrAbove = others.filter((i) => i !== pair.rejected && (values[i] ?? 0) >= low);
        expect(atOrAbove.length).toBeGreaterThanOrEqual(Math.min(m, others.length) - 1);
        if (others.length > m) return;
        const lowest = Math.min(...others.map((i) => values[i] ?? 0));
        expect(pair.rejected).toBe(others.find((i) => values[i] === lowest));
      }),
    );
  });

  test('the same generator gives the same pair, and unscored responses change nothing', () => {
    fc.assert(
      fc.property(rewards, draws, fc.string(), (values, m, seed) => {
        const pair = pickBestOfN(values, m, seededRandom(seed));
        expect(pickBestOfN(values, m, seededRandom(seed))).toEqual(pair);
        const scored = scoredOf(values);
        const packed = Float64Array.from(scored, (i) => values[i] ?? 0);
        const inPacked = pickBestOfN(packed, m, seededRandom(seed));
        expect(
          inPacked && { chosen: scored[inPacked.chosen], rejected: scored[inPacked.rejected] },
        ).toEqual(pair);
      }),
    );
  });

  test('every other is equally likely to be among the five', () => {
    const values = Float64Array.from({ length: 11 }, (_, i) => i);
    const hits = new Array<number>(11).fill(0);
    for (let i = 0; i < 20_000; i++) {
      const pair = pickBestOfN(values, 5, seededRandom(`s:${i}`));
      if (pair) hits[pair.rejected] = (hits[pair.rejected] ?? 0) + 1;
    }
    // The lowest of 5 of 10 is the k-th lowest with probability C(9 − k, 4) / C(10, 5), k from 0.
    const expected = [126, 70, 35, 15, 5, 1].map((ways) => (20_000 * ways) / 252);
    for (const [k, count] of expected.entries()) {
      expect(Math.abs((hits[k] ?? 0) - count)).toBeLessThan(5 * Math.sqrt(count) + 5);
    }
    expect(hits.slice(6)).toEqual([0, 0, 0, 0, 0]);
  });

  test('under a normal law the rejected response lies about 1.16 σ below the mean, far from μ−2σ', () => {
    let sum = 0;
    const prompts = 4_000;
    for (let p = 0; p < prompts; p++) {
      const random = seededRandom(`normal:${p}`);
      const values = Float64Array.from({ length: 200 }, () => {
        const radius = Math.sqrt(-2 * Math.log(1 - random()));
        return radius * Math.cos(2 * Math.PI * random());
      });
      const pair = pickBestOfN(values, 5, random);
      sum += values[pair?.rejected ?? 0] ?? 0;
    }
    expect(sum / prompts).toBeGreaterThan(-1.23);
    expect(sum / prompts).toBeLessThan(-1.12);
  });
});
