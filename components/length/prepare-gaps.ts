import { niceTicks } from '@/lib/core/charts/nice-ticks';
import { formatCount, formatShare } from '@/lib/core/format/format-count';
import { numberFormat, signed } from '@/lib/core/format/format-number';
import { type Pairing, pairingLabel, pairingSlug } from '@/lib/core/rewards/pairing';
import type { LengthGap } from '@/lib/core/views/length-view';

/**
 * The strip of a pairing as shares of its width, 0 to 1. Where the axis ends before the strip does, it is drawn to that
 * end, which `cut` names; a median or mean that lies beyond it is null.
 */
export type GapStrip = {
  lower: number;
  upper: number;
  median: number | null;
  mean: number | null;
  cut: { low: boolean; high: boolean };
};

export type GapRow = {
  slug: string;
  label: string;
  isCurrent: boolean;
  /** Null without pairs. */
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

/**
 * `zero` is where both sides are equally long, as a share of the width; the ends are in characters. `cut` counts the strips
 * that go beyond them.
 */
export type PreparedGaps = {
  rows: GapRow[];
  zero: number;
  low: string;
  high: string;
  cut: number;
};

/** The share of the most pairs of any pairing that a pairing needs for its strip to stretch the axis. */
const LEAST_SHARE = 0.1;

/**
 * Returns the rows of the table of length gaps on one axis of characters that all strips share and that has zero on it.
 * Pairings with less than a tenth of the pairs of the one with the most do not stretch it: their strips are cut at its ends.
 */
export function prepareGaps(gaps: readonly LengthGap[], pairing: Pairing): PreparedGaps {
  const [low, high] = axisOf(gaps);
  const gap = signed(numberFormat(gaps.map((one) => one.meanGap)));
  const median = signed(numberFormat(gaps.map((one) => one.median)));
  const lengths = numberFormat(gaps.flatMap((g) => [g.meanChosenLength, g.meanRejectedLength]));
  const current = pairingSlug(pairing);
  const rows = gaps.map((one): GapRow => {
    const { lower, upper, median: middle, meanGap } = one;
    const isThere = lower !== null && upper !== null && middle !== null && meanGap !== null;
    const strip = isThere
      ? stripOf({ lower, upper, median: middle, mean: meanGap }, { low, high })
      : null;
    return {
      slug: pairingSlug(one),
      label: pairingLabel(one),
      isCurrent: pairingSlug(one) === current,
      strip,
      sentence: isThere
        ? `half of the pairs between ${median(lower)} and ${median(upper)} ch, median ${median(middle)} ch, mean ${gap(meanGap)} ch${strip && isCut(strip) ? '; goes beyond the axis' : ''}`
        : 'no pairs',
      gap: gap(meanGap),
      median: median(middle),
      chosen: lengths(one.meanChosenLength),
      rejected: lengths(one.meanRejectedLength),
      longer: formatShare(one.chosenLonger, one.usable),
      pairs: formatCount(one.usable),
    };
  });
  return {
    rows,
    zero: (0 - low) / (high - low),
    low: signed(formatCount)(low),
    high: signed(formatCount)(high),
    cut: rows.filter(({ strip }) => strip && isCut(strip)).length,
  };
}

function stripOf(
  values: { lower: number; upper: number; median: number; mean: number },
  { low, high }: { low: number; high: number },
): GapStrip {
  const at = (value: number) => (value - low) / (high - low);
  const within = (value: number) => (value < low || value > high ? null : at(value));
  const all = Object.values(values);
  return {
    lower: at(Math.min(high, Math.max(low, values.lower))),
    upper: at(Math.min(high, Math.max(low, values.upper))),
    median: within(values.median),
    mean: within(values.mean),
    cut: { low: Math.min(...all) < low, high: Math.max(...all) > high },
  };
}

function isCut({ cut }: GapStrip): boolean {
  return cut.low || cut.high;
}

/** The ends of the axis in whole characters, zero inside, by the pairings with enough pairs. */
function axisOf(gaps: readonly LengthGap[]): [number, number] {
  const enough = LEAST_SHARE * Math.max(...gaps.map(({ usable }) => usable));
  const counted = gaps.filter(({ usable }) => usable >= enough);
  const ends = counted.flatMap(({ lower, upper, meanGap }) => [
    lower ?? 0,
    upper ?? 0,
    meanGap ?? 0,
  ]);
  const low = Math.min(-1, ...ends);
  const high = Math.max(1, ...ends);
  const [first = low, second = high] = niceTicks(low, high, 6);
  const step = Math.max(1, second - first);
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step];
}
