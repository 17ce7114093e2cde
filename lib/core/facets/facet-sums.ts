/**
 * Facts of some rewards that add up without loss: how many, their sum, the sum of squared deviations from their mean, and the
 * extremes (NaN without any).
 */
export type RewardSums = { scored: number; sum: number; m2: number; min: number; max: number };

/** The sums of several groups of rewards, by column. */
export type SumColumns = {
  scored: Uint16Array;
  sum: Float64Array;
  m2: Float64Array;
  min: Float64Array;
  max: Float64Array;
};

/** Returns columns of `groups` groups without rewards. */
export function newSumColumns(groups: number): SumColumns {
  return {
    scored: new Uint16Array(groups),
    sum: new Float64Array(groups),
    m2: new Float64Array(groups),
    min: new Float64Array(groups).fill(Number.NaN),
    max: new Float64Array(groups).fill(Number.NaN),
  };
}

/** Returns the sums of the rewards at some indices; NaN is no reward. Two passes, so that no digits cancel. */
export function sumRewards(rewards: ArrayLike<number>, indices: readonly number[]): RewardSums {
  const sums = { scored: 0, sum: 0, m2: 0, min: Number.NaN, max: Number.NaN };
  for (const index of indices) {
    const reward = rewards[index] ?? Number.NaN;
    if (Number.isNaN(reward)) continue;
    sums.scored++;
    sums.sum += reward;
    if (!(reward >= sums.min)) sums.min = reward;
    if (!(reward <= sums.max)) sums.max = reward;
  }
  const mean = sums.sum / sums.scored;
  for (const index of indices) {
    const reward = rewards[index] ?? Number.NaN;
    if (!Number.isNaN(reward)) sums.m2 += (reward - mean) ** 2;
  }
  return sums;
}
