import { type Bins, binEdge } from '@/lib/core/stats/histogram';
import { nextDown } from '@/lib/core/stats/next-float';
import { isWithin } from './is-within';
import type { Range } from './prompt-filter';

/** The share of a bin by which an edge is in doubt where it is not exact. */
const DOUBT = 1e-9;

/** What is stored of a number of the responses: for each prompt counts in bins (prompt · bins.count + bin) and its extremes, NaN without any. */
export type BinnedResponses = {
  prompts: number;
  bins: Bins;
  /** False where a response beside an edge may have been counted on its other side. */
  exactEdges: boolean;
  counts: Uint16Array;
  lowest: (prompt: number) => number;
  highest: (prompt: number) => number;
};

/** Ordinals, ascending: prompts with a response in the ranges, and those of which the bins alone do not tell. */
export type PromptsByBins = { passing: number[]; open: number[] };

/**
 * Returns which prompts have a response whose number lies in one of some ranges, as far as bins and extremes tell.
 * Nothing stays open where the edges are exact and no range ends within a bin, or where one range is open to a side. Cost: prompts × bins.
 */
export function promptsByBins(
  { prompts, bins, exactEdges, counts, lowest, highest }: BinnedResponses,
  ranges: readonly Range[],
): PromptsByBins {
  const { inside, cut } = sortBins(bins, exactEdges ? 0 : bins.step * DOUBT, ranges);
  const passing: number[] = [];
  const open: number[] = [];
  const hasAny = (prompt: number, wanted: readonly number[]) => {
    const base = prompt * bins.count;
    for (const bin of wanted) if ((counts[base + bin] ?? 0) > 0) return true;
    return false;
  };
  for (let prompt = 0; prompt < prompts; prompt++) {
    const low = lowest(prompt);
    const high = highest(prompt);
    if (Number.isNaN(low) || !ranges.some((range) => touches(range, low, high))) continue;
    if (ranges.some((range) => isWithin(low, range) || isWithin(high, range))) passing.push(prompt);
    else if (hasAny(prompt, inside)) passing.push(prompt);
    else if (hasAny(prompt, cut)) open.push(prompt);
  }
  return { passing, open };
}

/** The bins that lie in a range as a whole, and those that a range's end cuts, all being wider by `doubt` than their edges. */
function sortBins(bins: Bins, doubt: number, ranges: readonly Range[]) {
  const inside: number[] = [];
  const cut: number[] = [];
  for (let bin = 0; bin < bins.count; bin++) {
    const low = bin === 0 ? Number.NEGATIVE_INFINITY : binEdge(bins, bin) - doubt;
    const high =
      bin === bins.count - 1 ? Number.POSITIVE_INFINITY : nextDown(binEdge(bins, bin + 1)) + doubt;
    if (ranges.some((range) => isWithin(low, range) && isWithin(high, range))) inside.push(bin);
    else if (ranges.some((range) => touches(range, low, high))) cut.push(bin);
  }
  return { inside, cut };
}

function touches({ from, to }: Range, low: number, high: number): boolean {
  return (from === null || high >= from) && (to === null || low <= to);
}
