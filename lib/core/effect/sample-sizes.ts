const SMALLEST = 5;

/**
 * Returns the n at which the effect of n is looked at, ascending: 5, 10, 20, … as long as a prompt has as many scored
 * responses, the most any prompt has, and the median, so that one prompt with more responses than all others does
 * not hide where these end. Below 2 there is nothing to compare: without a prompt of two scored responses the list
 * is empty.
 */
export function sampleSizes(scoredCounts: readonly number[]): number[] {
  const counts = scoredCounts.filter((count) => count >= 2).sort((a, b) => a - b);
  const most = counts.at(-1);
  const median = counts[Math.floor(counts.length / 2)];
  if (most === undefined || median === undefined) return [];
  const sizes = new Set([median, most]);
  for (let n = SMALLEST; n <= most; n *= 2) sizes.add(n);
  return [...sizes].sort((a, b) => a - b);
}
