import { type Bins, binEdge } from '@/lib/core/stats/histogram';
import { nextDown } from '@/lib/core/stats/next-float';
import type { Range } from './prompt-filter';

/**
 * Returns the closed range of exactly the numbers that lie in bins `first` to `last`: a bin's upper edge belongs to the
 * next one, so the range ends at the largest number below it. The outermost bins are open to their side.
 */
export function binSpan(bins: Bins, first: number, last: number): Range {
  const to = last >= bins.count - 1 ? null : nextDown(binEdge(bins, last + 1));
  if (first > 0) return { from: binEdge(bins, first), to };
  return { from: to === null ? Math.min(bins.start, binEdge(bins, 0)) : null, to };
}
