import type { Bins, Histogram } from './histogram';

/**
 * Returns the histogram of some prompts from per-prompt counts (prompt · bins.count + bin), at most 2³² − 1 in a bin.
 * Cost: bins × prompts shown.
 */
export function sumCounts(bins: Bins, counts: Uint16Array, shown: Uint32Array): Histogram {
  const sums = new Uint32Array(bins.count);
  for (const prompt of shown) {
    const base = prompt * bins.count;
    for (let bin = 0; bin < bins.count; bin++) {
      const count = counts[base + bin];
      // Most bins of a prompt are empty: to leave them out halves the time.
      if (count) sums[bin] = (sums[bin] ?? 0) + count;
    }
  }
  return { bins, counts: [...sums], total: sums.reduce((a, b) => a + b, 0) };
}
