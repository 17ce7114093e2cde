import { binSpan } from '@/lib/core/filters/bin-span';
import type { Range } from '@/lib/core/filters/prompt-filter';
import { type Bins, binIndex } from './histogram';

/** Bins that hold `per` bins of others (`of`) each, so that what counts in them is known of those too. */
export type CoarseBins = { bins: Bins; per: number; of: Bins };

/** Returns bins twice as wide as others, or four times and so on: as narrow as leaves at most `most` of them. */
export function coarseBins(of: Bins, most: number): CoarseBins {
  let per = 1;
  while (Math.ceil(of.count / per) > most) per *= 2;
  const bins = { start: of.start, step: of.step * per, count: Math.ceil(of.count / per) };
  return { bins, per, of };
}

/** Returns the middle of the coarse bin that holds the bin of a value. */
export function coarseCentre({ bins, per, of }: CoarseBins, value: number): number {
  return bins.start + (Math.floor(binIndex(of, value) / per) + 0.5) * bins.step;
}

/** Returns the range of exactly the numbers that lie in coarse bins `first` to `last`. */
export function coarseSpan({ per, of }: CoarseBins, first: number, last: number): Range {
  return binSpan(of, first * per, Math.min(of.count, (last + 1) * per) - 1);
}
