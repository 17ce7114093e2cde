import { type RewardMoments, rewardMoments } from './reward-moments';
import { POINT_COUNT, POINT_MULTIPLIERS, REWARD_POINTS } from './reward-point';
import type { SigmaKind } from './sigma-kind';

/** The response that one point picks in one prompt. */
export type PointPick = {
  /** Position of the response within its prompt. */
  index: number;
  /** μ + kσ, or the extreme itself for min and max. */
  target: number;
  reward: number;
  /** |reward − target| / σ; 0 when the reward is on the target. */
  deviation: number;
};

/** The moments of a prompt with its seven picks in the order of `REWARD_POINTS`, or null picks for a skipped prompt. */
export type PickedPrompt = { moments: RewardMoments; picks: PointPick[] | null };

/**
 * Returns the seven picks of one prompt. The pick of μ ± kσ is the scored response whose reward is nearest to the
 * target, min and max the extremes; every tie goes to the lowest index. A prompt with fewer than two scored
 * responses, with all rewards equal, or whose σ overflows float64 has no points: its picks are null.
 *
 * The nearest-reward rule follows the checkpoint names of "Finding the Sweet Spot" (arXiv 2502.16825), which
 * write the extremes as μ ± 1000σ. Cost: seven passes over the rewards.
 */
export function pickPoints(rewards: Float64Array, kind: SigmaKind): PickedPrompt {
  const moments = rewardMoments(rewards, kind);
  const { n, mu, sigma, min, max } = moments;
  if (n < 2 || min === max || !Number.isFinite(sigma)) return { moments, picks: null };
  const picks: PointPick[] = new Array(POINT_COUNT);
  for (const [position, point] of REWARD_POINTS.entries()) {
    const target =
      point === 'min' ? min : point === 'max' ? max : mu + POINT_MULTIPLIERS[point] * sigma;
    const index = nearestIndex(rewards, target);
    const reward = rewards[index] ?? Number.NaN;
    const distance = Math.abs(reward - target);
    picks[position] = {
      index,
      target,
      reward,
      deviation: distance === 0 || sigma === 0 ? 0 : distance / sigma,
    };
  }
  return { moments, picks };
}

/**
 * The nearest reward on each side of the target is found by comparing rewards, which is exact; only those two
 * distances are compared rounded. Comparing all distances rounded would let two rewards one unit in the last place
 * apart change order from one target to the next, and a chosen reward fall below the rejected one.
 */
function nearestIndex(rewards: Float64Array, target: number): number {
  let below = -1;
  let above = -1;
  let lower = Number.NEGATIVE_INFINITY;
  let upper = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rewards.length; i++) {
    const reward = rewards[i] ?? Number.NaN;
    if (reward <= target && reward > lower) {
      below = i;
      lower = reward;
    } else if (reward > target && reward < upper) {
      above = i;
      upper = reward;
    }
  }
  const gapBelow = target - lower;
  const gapAbove = upper - target;
  if (gapBelow === gapAbove) return Math.min(below, above);
  return gapBelow < gapAbove ? below : above;
}
