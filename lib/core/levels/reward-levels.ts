import type { Bins } from '@/lib/core/stats/histogram';

/** So many different levels fit a grid. */
export const MOST_LEVELS = 24;

/**
 * Returns the whole rewards, ascending, that the bins of a reward stand for one by one, as those of a reward of few whole
 * values do (see `integerBins`); null where a bin may hold different rewards, or there are more than `MOST_LEVELS`.
 */
export function rewardLevels({ start, step, count }: Bins): number[] | null {
  const lowest = start + 0.5;
  if (step !== 1 || count < 1 || count > MOST_LEVELS || !Number.isSafeInteger(lowest)) return null;
  return Array.from({ length: count }, (_, i) => lowest + i);
}
