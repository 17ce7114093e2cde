import type { Random } from '@/lib/core/random/seeded-random';
import type { ResponsePair } from './pairable-prompt';

/**
 * Returns the response with the highest reward and, of `m` others drawn at random without replacement (all of them
 * where there are no more), the one with the lowest; ties go to the lowest index. Null with fewer than two scored
 * responses. NaN is unscored.
 *
 * The scalable recipe of "Finding the Sweet Spot" (arXiv 2502.16825). It is not μ−2σ: for m = 5 and normal rewards its
 * rejected response lies at about μ−1.16σ.
 */
export function pickBestOfN(rewards: Float64Array, m: number, random: Random): ResponsePair | null {
  const others: number[] = [];
  let chosen = -1;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < rewards.length; i++) {
    const reward = rewards[i] ?? Number.NaN;
    if (Number.isNaN(reward)) continue;
    others.push(i);
    if (reward > highest) {
      highest = reward;
      chosen = i;
    }
  }
  if (others.length < 2) return null;
  others.splice(others.indexOf(chosen), 1);
  const drawn = Math.min(m, others.length);
  let rejected = -1;
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < drawn; i++) {
    const j = i + Math.floor(random() * (others.length - i));
    const index = others[j] ?? -1;
    others[j] = others[i] ?? -1;
    const reward = rewards[index] ?? Number.NaN;
    if (reward < lowest || (reward === lowest && index < rejected)) {
      lowest = reward;
      rejected = index;
    }
  }
  return { chosen, rejected };
}
