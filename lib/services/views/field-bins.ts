import type { Bins } from '@/lib/core/stats/histogram';

/**
 * Returns bins over the values of all prompts, about `target` of them, so that a filter changes counts and never the axis;
 * null where no prompt has a value. Cost: one pass over the prompts.
 */
export function fieldBins(
  prompts: number,
  read: (prompt: number) => number,
  makeBins: (min: number, max: number, target: number) => Bins,
  target: number,
): Bins | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let prompt = 0; prompt < prompts; prompt++) {
    const value = read(prompt);
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return Number.isFinite(min) && Number.isFinite(max) ? makeBins(min, max, target) : null;
}
