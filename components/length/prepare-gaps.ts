import { niceTicks } from '@/lib/core/charts/nice-ticks';
import { formatCount, formatShare } from '@/lib/core/format/format-count';
import { numberFormat, signed } from '@/lib/core/format/format-number';
import { type Pairing, pairingLabel, pairingSlug } from '@/lib/core/rewards/pairing';
import type { LengthGap } from '@/lib/core/views/length-view';

/** The strip of a pairing as shares of its width, 0 to 1; null without pairs. */
export type GapStrip = { lower: number; median: number; upper: number; mean: number };

export type GapRow = {
  slug: string;
  label: string;
  isCurrent: boolean;
  strip: GapStrip | null;
  /** What the strip shows, in words. */
  sentence: string;
  gap: string;
  median: string;
  chosen: string;
  rejected: string;
  longer: string;
  pairs: string;
};

/** `zero` is where both sides are equally long, as a share of the width; the ends are in characters. */
export type PreparedGaps = { rows: GapRow[]; zero: number; low: string; high: string };

/** Returns the rows of the table of length gaps on one axis of characters that all strips share and that has zero on it. */
export function prepareGaps(gaps: readonly LengthGap[], pairing: Pairing): PreparedGaps {
  const [low, high] = axisOf(gaps);
  const at = (value: number) => (value - low) / (high - low);
  const gap = signed(numberFormat(gaps.map((one) => one.meanGap)));
  const median = signed(numberFormat(gaps.map((one) => one.median)));
  const lengths = numberFormat(gaps.flatMap((g) => [g.meanChosenLength, g.meanRejectedLength]));
  const current = pairingSlug(pairing);
  return {
    rows: gaps.map((one): GapRow => {
      const { lower, upper, median: middle, meanGap } = one;
      const isThere = lower !== null && upper !== null && middle !== null && meanGap !== null;
      return {
        slug: pairingSlug(one),
        label: pairingLabel(one),
        isCurrent: pairingSlug(one) === current,
        strip: isThere
          ? { lower: at(lower), median: at(middle), upper: at(upper), mean: at(meanGap) }
          : null,
        sentence: isThere
          ? `half of the pairs between ${median(lower)} and ${median(upper)} ch, median ${median(middle)} ch, mean ${gap(meanGap)} ch`
          : 'no pairs',
        gap: gap(meanGap),
        median: median(middle),
        chosen: lengths(one.meanChosenLength),
        rejected: lengths(one.meanRejectedLength),
        longer: formatShare(one.chosenLonger, one.usable),
        pairs: formatCount(one.usable),
      };
    }),
    zero: at(0),
    low: signed(formatCount)(low),
    high: signed(formatCount)(high),
  };
}

/** The ends of the axis in whole characters, zero inside. */
function axisOf(gaps: readonly LengthGap[]): [number, number] {
  const ends = gaps.flatMap(({ lower, upper, meanGap }) => [lower ?? 0, upper ?? 0, meanGap ?? 0]);
  const low = Math.min(-1, ...ends);
  const high = Math.max(1, ...ends);
  const [first = low, second = high] = niceTicks(low, high, 6);
  const step = Math.max(1, second - first);
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step];
}
