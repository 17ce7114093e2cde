import { type Bins, binIndex, type Histogram } from './histogram';
import type { PlaneCounts } from './plane-counts';

/** Bins over the values of all prompts, and for each prompt the one that holds its value, `NO_BIN` where it has none. */
export type BinnedColumn = { bins: Bins; bin: Uint8Array };

const NO_BIN = 255;

/**
 * Returns bins over the finite values of all prompts, about `target` of them (well below 255), so that a filter changes counts and
 * never the axis, and which holds each prompt's value; null where no prompt has one. Cost: two passes over the prompts.
 */
export function binColumn(
  prompts: number,
  read: (prompt: number) => number,
  makeBins: (min: number, max: number, target: number) => Bins,
  target: number,
): BinnedColumn | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let prompt = 0; prompt < prompts; prompt++) {
    const value = read(prompt);
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (!Number.isFinite(min) || !Number.isFinite(max)) return null;
  const bins = makeBins(min, max, target);
  const bin = new Uint8Array(prompts).fill(NO_BIN);
  for (let prompt = 0; prompt < prompts; prompt++) {
    const value = read(prompt);
    if (Number.isFinite(value)) bin[prompt] = binIndex(bins, value);
  }
  return { bins, bin };
}

/** Returns the histogram of some prompts; those without a value are left out. */
export function countBins({ bins, bin }: BinnedColumn, prompts: Uint32Array): Histogram {
  const counts = new Float64Array(NO_BIN + 1);
  for (const prompt of prompts) {
    const at = bin[prompt] ?? NO_BIN;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const total = prompts.length - (counts[NO_BIN] ?? 0);
  return { bins, counts: [...counts.subarray(0, bins.count)], total };
}

/** Returns the counts of some prompts over two columns; those without either value are left out. */
export function countCells(x: BinnedColumn, y: BinnedColumn, prompts: Uint32Array): PlaneCounts {
  const counts = new Array<number>(x.bins.count * y.bins.count).fill(0);
  let total = 0;
  for (const prompt of prompts) {
    const column = x.bin[prompt] ?? NO_BIN;
    const row = y.bin[prompt] ?? NO_BIN;
    if (column === NO_BIN || row === NO_BIN) continue;
    const at = row * x.bins.count + column;
    counts[at] = (counts[at] ?? 0) + 1;
    total++;
  }
  return { x: x.bins, y: y.bins, counts, total };
}
