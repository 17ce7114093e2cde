import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EffectTally } from './effect-tally';

const prompts = fc.array(
  fc.array(
    fc.oneof(
      fc.integer({ min: -4, max: 4 }),
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.constant(Number.NaN),
    ),
    { maxLength: 30 },
  ),
  { maxLength: 8 },
);
const SIZES = [2, 5, 10, 20];

function stepsOf(rows: readonly (readonly number[])[], seed: string) {
  const tally = new EffectTally(SIZES, seed, 'population');
  for (const [i, rewards] of rows.entries()) tally.add(`p${i}`, Float64Array.from(rewards));
  return tally.steps();
}

test('at each n every prompt is counted once, and every pairing accounts for the prompts with points', () => {
  fc.assert(
    fc.property(prompts, fc.string(), (rows, seed) => {
      for (const step of stepsOf(rows, seed)) {
        const enough = rows.filter((row) => row.filter(Number.isFinite).length >= step.n);
        expect([step.prompts, step.leftOut]).toEqual([enough.length, rows.length - enough.length]);
        const withPoints = step.prompts - step.skipped;
        for (const { usable, collapsed, tied, sameAsExtremes } of step.pairings) {
          expect(usable + collapsed + tied).toBe(withPoints);
          expect(sameAsExtremes).toBeLessThanOrEqual(usable);
        }
        expect(step.bestOfN.usable + step.bestOfN.tied).toBe(withPoints);
        expect(step.allDistinct).toBeLessThanOrEqual(withPoints);
        expect(step.meanDistinct === null).toBe(withPoints === 0);
      }
    }),
  );
});

test('the points ascend, and no margin is above that of the extremes', () => {
  fc.assert(
    fc.property(prompts, fc.string(), (rows, seed) => {
      for (const { points, pairings, bestOfN } of stepsOf(rows, seed)) {
        for (const means of [points.map((p) => p.meanReward), points.map((p) => p.meanZ)]) {
          const ascending = means.map((mean) => mean ?? 0);
          for (const [i, value] of ascending.entries())
            expect(value).toBeGreaterThanOrEqual((ascending[i - 1] ?? value) - 1e-9);
        }
        const [extremes, sweet] = pairings;
        expect(extremes?.sameAsExtremes).toBe(extremes?.usable);
        const comparable = [sweet, bestOfN].filter((pair) => pair?.usable === extremes?.usable);
        for (const pair of comparable)
          expect(pair?.meanMargin ?? 0).toBeLessThanOrEqual((extremes?.meanMargin ?? 0) + 1e-9);
      }
    }),
  );
});

test('the order of prompts changes no count, and the same seed gives the same', () => {
  fc.assert(
    fc.property(prompts, fc.string(), (rows, seed) => {
      expect(stepsOf(rows, seed)).toEqual(stepsOf(rows, seed));
      const ids = [...rows.entries()];
      const tallies = [ids, ids.toReversed()].map((order) => {
        const tally = new EffectTally(SIZES, seed, 'population');
        for (const [i, rewards] of order) tally.add(`p${i}`, Float64Array.from(rewards));
        return tally
          .steps()
          .map((step) => [
            step.prompts,
            step.skipped,
            step.allDistinct,
            ...step.pairings.flatMap((one) => [one.usable, one.collapsed, one.sameAsExtremes]),
          ]);
      });
      expect(tallies[0]).toEqual(tallies[1]);
    }),
  );
});

test('at n = 5 best of n is the (max, min) pair: all four others are drawn', () => {
  const rows = Array.from({ length: 40 }, (_, p) =>
    Array.from({ length: 12 }, (_, i) => Math.sin(p * 7 + i * 3)),
  );
  const [, five, ten] = stepsOf(rows, '1');
  expect(five?.bestOfN).toMatchObject({ usable: 40, sameAsExtremes: 40 });
  expect(five?.bestOfN.meanMargin).toBe(five?.pairings[0]?.meanMargin);
  expect(ten?.bestOfN.sameAsExtremes).toBeLessThan(40);
  expect(ten?.bestOfN.meanMargin).toBeLessThan(ten?.pairings[0]?.meanMargin ?? 0);
});

test('z-units are those of the whole prompt, whatever is drawn', () => {
  const rows = [[1, 2, 3, 4, 5, 6]];
  const tally = new EffectTally([2, 6], 's', 'population');
  tally.add('p', Float64Array.from(rows[0] ?? []));
  const [two, whole] = tally.steps();
  const sigma = Math.sqrt(35 / 12);
  expect(whole?.points.at(-1)?.meanZ).toBeCloseTo(2.5 / sigma, 12);
  const { meanReward, meanZ } = two?.points[0] ?? {};
  expect(meanZ).toBeCloseTo(((meanReward ?? 0) - 3.5) / sigma, 12);
});
