import type { Bins, Histogram } from './histogram';

/** Returns the histogram of some prompts from per-prompt counts (prompt · bins.count + bin). Cost: bins × prompts shown. */
export function sumCounts(bins: Bins, counts: Uint16Array, shown: Uint32Array): Histogram {
  const sums = new Float64Array(bins.count);
  for (const prompt of shown) {
    const base = prompt * bins.count;
    for (let bin = 0; bin < bins.count; bin++)
      sums[bin] = (sums[bin] ?? 0) + (counts[base + bin] ?? 0);
  }
  return { bins, counts: [...sums], total: sums.reduce((a, b) => a + b, 0) };
}
