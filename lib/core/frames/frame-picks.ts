import { NO_PICK } from '@/lib/core/rewards/pair-outcome';
import type { PickedPrompt, PointPick } from '@/lib/core/rewards/pick-points';
import { POINT_COUNT, POINT_MULTIPLIERS, REWARD_POINTS } from '@/lib/core/rewards/reward-point';
import type { RewardFrame } from './reward-frame';

/** Returns what `pickPoints` found of a prompt when its responses arrived, from the stored columns. */
export function framePicks(frame: RewardFrame, prompt: number): PickedPrompt {
  const at = (column: ArrayLike<number>, position = prompt) => column[position] ?? Number.NaN;
  const moments = {
    n: at(frame.scored),
    mu: at(frame.mu),
    sigma: at(frame.sd),
    min: at(frame.min),
    max: at(frame.max),
    skewness: at(frame.skewness),
  };
  const first = prompt * POINT_COUNT;
  if (at(frame.pickIndex, first) === NO_PICK) return { moments, picks: null };
  const picks = REWARD_POINTS.map((point, i): PointPick => {
    const target =
      point === 'min' || point === 'max'
        ? moments[point]
        : moments.mu + POINT_MULTIPLIERS[point] * moments.sigma;
    return {
      index: at(frame.pickIndex, first + i),
      target,
      reward: at(frame.pickReward, first + i),
      deviation: at(frame.pickDeviation, first + i),
    };
  });
  return { moments, picks };
}
