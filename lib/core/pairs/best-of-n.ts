import type { Random } from '@/lib/core/random/seeded-random';

/** How many of the others the paper's recipe draws to find the rejected response. */
export const BEST_OF_N_DRAWS = 5;

/**
 * Returns the pair of the scalable strategy of "Finding the Sweet Spot" (arXiv 2502.16825) as positions in
 * `rewards`: chosen is the highest reward, rejected the lowest among `m` distinct others drawn at random, or among
 * all others where there are no more than `m`. Ties go to the lowest position on both sides, so both may have the same
 * reward. Rewards that are not finite (NaN marks an unscored response) take no part; null with fewer than two scored
 * responses. `m` is at least 1; `random` advances by m draws, or by none where every other takes part.
 *
 * With m = 5 normal rewards the rejected one lies about 1.16 σ below the mean: this is not the μ−2σ point.
 */
export function pickBestOfN(
  rewards: Float64Array,
  m: number,
  random: Random,
): { chosen: number; rejected: number } | null {
  const scored: number[] = [];
  for (const [i, reward] of rewards.entries()) if (Number.isFinite(reward)) scored.push(i);
  if (scored.length < 2) return null;
  const rewardAt = (i: number) => rewards[i] ?? Number.NaN;
  const chosen = scored.reduce((best, i) => (rewardAt(i) > rewardAt(best) ? i : best));
  const others = scored.filter((i) => i !== chosen);
  const drawn = others.length <= m ? others : drawDistinct(others, m, random);
  const rejected = drawn.reduce((worst, i) => {
    const difference = rewardAt(i) - rewardAt(worst);
    return difference < 0 || (difference === 0 && i < worst) ? i : worst;
  });
  return { chosen, rejected };
}

/** The beginning of a Fisher–Yates shuffle. */
function drawDistinct(items: readonly number[], count: number, random: Random): number[] {
  const shuffled = [...items];
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (shuffled.length - i));
    const kept = shuffled[j] ?? 0;
    shuffled[j] = shuffled[i] ?? 0;
    shuffled[i] = kept;
  }
  return shuffled.slice(0, count);
}
