import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairOutcome } from './pair-outcome';
import { PAIRINGS } from './pairing';
import { pickPoints } from './pick-points';
import { REWARD_POINTS } from './reward-point';
import { SIGMA_KINDS } from './sigma-kind';

const reward = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.constant(Number.NaN),
  fc.double({ min: 1, max: 1.0001, noNaN: true }),
);
const rewardList = fc.array(reward, { maxLength: 80 }).map((values) => Float64Array.from(values));
const kind = fc.constantFrom(...SIGMA_KINDS);

describe('picking the seven points', () => {
  test('follows the nearest reward for a worked case', () => {
    // μ = 3, σ = √2: targets 0.17, 1.59, 3, 4.41, 5.83.
    const { moments, picks } = pickPoints(Float64Array.from([5, 1, 4, 2, 3]), 'population');
    expect(moments.mu).toBe(3);
    expect(moments.sigma).toBe(Math.sqrt(2));
    expect(picks?.map((pick) => pick.index)).toEqual([1, 1, 3, 4, 2, 0, 0]);
    expect(picks?.[1]?.target).toBeCloseTo(3 - 2 * Math.sqrt(2), 12);
    expect(picks?.[1]?.deviation).toBeCloseTo((1 - (3 - 2 * Math.sqrt(2))) / Math.sqrt(2), 12);
  });

  test('gives ties to the lowest index', () => {
    const { picks } = pickPoints(Float64Array.from([0, 1, 0, 1]), 'population');
    expect(picks?.map((pick) => pick.index)).toEqual([0, 0, 0, 0, 1, 1, 1]);
  });

  test('keeps rewards one unit in the last place apart in order', () => {
    const { picks } = pickPoints(Float64Array.from([1, -0.9999999999999999, -1]), 'population');
    expect(picks?.map((pick) => pick.index)).toEqual([2, 2, 2, 1, 0, 0, 0]);
  });

  test('takes σ with n − 1 when the sample kind is asked for', () => {
    const rewards = Float64Array.from([1, 2, 3, 4]);
    expect(pickPoints(rewards, 'sample').moments.sigma).toBeCloseTo(Math.sqrt(5 / 3), 14);
    expect(pickPoints(rewards, 'population').moments.sigma).toBeCloseTo(Math.sqrt(5 / 4), 14);
  });

  test.each([
    ['no response', []],
    ['only unscored responses', [Number.NaN, Number.POSITIVE_INFINITY]],
    ['one scored response', [Number.NaN, 4]],
    ['equal rewards whose mean rounds', [0.1, 0.1, 0.1]],
    ['rewards whose sum overflows', [1e308, 1e308, -1e308]],
  ])('skips a prompt with %s', (_, values) => {
    expect(pickPoints(Float64Array.from(values), 'population').picks).toBeNull();
  });

  test('is never beaten by another response', () => {
    fc.assert(
      fc.property(rewardList, kind, (rewards, sigma) => {
        const { picks } = pickPoints(rewards, sigma);
        for (const pick of picks ?? []) {
          const distance = Math.abs(pick.reward - pick.target);
          rewards.forEach((r, index) => {
            if (Number.isNaN(r)) return;
            const other = Math.abs(r - pick.target);
            expect(other).toBeGreaterThanOrEqual(distance);
            if (r === pick.reward) expect(index).toBeGreaterThanOrEqual(pick.index);
          });
        }
      }),
    );
  });

  test('never picks an unscored response and never a chosen reward below the rejected one', () => {
    fc.assert(
      fc.property(rewardList, kind, (rewards, sigma) => {
        const { picks } = pickPoints(rewards, sigma);
        if (!picks) return;
        expect(picks).toHaveLength(REWARD_POINTS.length);
        for (const { chosenIndex, rejectedIndex } of PAIRINGS) {
          const chosen = picks[chosenIndex];
          const rejected = picks[rejectedIndex];
          if (!chosen || !rejected) throw new Error('a pick is missing');
          expect(chosen.reward).toBeGreaterThanOrEqual(rejected.reward);
          const outcome = pairOutcome(chosen.index, chosen.reward, rejected.index, rejected.reward);
          if (outcome === 'usable') expect(chosen.reward).toBeGreaterThan(rejected.reward);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('skips exactly the prompts with fewer than two distinct rewards', () => {
    fc.assert(
      fc.property(rewardList, (rewards) => {
        const distinct = new Set([...rewards].filter((r) => !Number.isNaN(r)).map((r) => r + 0));
        expect(pickPoints(rewards, 'population').picks === null).toBe(distinct.size < 2);
      }),
    );
  });
});
