import type { QuantilePair } from '@/lib/core/views/normality-view';
import { binEdge, type Histogram } from './histogram';
import { normalQuantile } from './normal';

/** Returns the Q–Q plot against a standard normal distribution that a histogram of z-scores gives: a point at each inner edge of its bins that has values on both sides. */
export function quantilePairs({ bins, counts, total }: Histogram): QuantilePair[] {
  const pairs: QuantilePair[] = [];
  let before = 0;
  for (const [bin, count] of counts.entries()) {
    before += count;
    if (before === 0 || before >= total) continue;
    const observed = binEdge(bins, bin + 1);
    pairs.push({ normal: normalQuantile(before / total), observed });
  }
  return pairs;
}

/** Returns the share of a histogram's values below an edge of its bins, or null where `at` is no edge or there are no values. */
export function shareBelow({ bins, counts, total }: Histogram, at: number): number | null {
  const edge = (at - bins.start) / bins.step;
  const bin = Math.round(edge);
  if (total === 0 || Math.abs(edge - bin) > 1e-6) return null;
  return counts.slice(0, Math.max(0, bin)).reduce((sum, count) => sum + count, 0) / total;
}
