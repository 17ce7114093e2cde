import { niceCeiling, niceTicks } from '@/lib/core/charts/nice-ticks';
import type { Range } from '@/lib/core/filters/prompt-filter';
import { countOf, formatCompact, formatCount, formatShare } from '@/lib/core/format/format-count';
import { type NumberFormat, numberFormat } from '@/lib/core/format/format-number';
import type { Histogram } from '@/lib/core/stats/histogram';
import type { Marker } from './prepare-markers';

/** What a histogram is about, in words. */
export type HistogramWords = {
  /** The quantity on the x axis with its unit, such as `reward` or `prompt length, ch`. */
  quantity: string;
  /** What is counted, singular and plural, such as `response`. */
  noun: string;
  nouns: string;
  /** True where the quantity is a whole number and bins are centred on whole numbers. */
  whole?: boolean;
};

export type PreparedBin = {
  index: number;
  from: number;
  to: number;
  center: number;
  count: number;
  /** The values the bin holds, such as `0.31 to 0.62`. */
  label: string;
  /** `label` with its count and share, as hover and screen readers say it. */
  sentence: string;
  /** False where the quantity is filtered and the bin lies outside the filter. */
  inFilter: boolean;
};

export type AxisTick = { value: number; text: string };

export type PreparedHistogram = {
  words: HistogramWords;
  bins: PreparedBin[];
  domain: [number, number];
  countMax: number;
  xTicks: AxisTick[];
  countTicks: AxisTick[];
  /** Such as `64 bins of 0.31`. */
  binsText: string;
};

/**
 * Returns everything a histogram shows: edges, ticks, words, and which bins lie in the filter `picked` on the quantity.
 * A lower edge belongs to its bin.
 */
export function prepareHistogram(
  histogram: Histogram,
  words: HistogramWords,
  picked: readonly Range[] = [],
): PreparedHistogram {
  const { start, step, count } = histogram.bins;
  const edges = Array.from({ length: count + 1 }, (_, i) => cleaned(start + i * step, step));
  const format = numberFormat(edges, edgeDigits(edges, step));
  const whole = words.whole === true || isCentred(edges[0] ?? start, step);
  const bins = histogram.counts.map((n, index): PreparedBin => {
    const from = edges[index] ?? start;
    const to = edges[index + 1] ?? from;
    const label = whole ? wholeLabel(from, to) : `${format(from)} to ${format(to)}`;
    const share = formatShare(n, histogram.total);
    const sentence = `${label}: ${countOf(n, words.noun, words.nouns)}, ${share}`;
    const inFilter = picked.length === 0 || picked.some((range) => overlaps(range, from, to));
    return { index, from, to, center: (from + to) / 2, count: n, label, sentence, inFilter };
  });
  const highest = Math.max(0, ...histogram.counts);
  const countMax = niceCeiling(highest, 4);
  const domain: [number, number] = [edges[0] ?? start, edges[count] ?? start + step];
  return {
    words,
    bins,
    domain,
    countMax,
    xTicks: xTicks(domain, whole),
    countTicks: niceTicks(0, countMax, 4, true).map((value) => ({
      value,
      text: formatCompact(value).replace(/\.0+(?= )/, ''),
    })),
    binsText: binsText(count, step, whole),
  };
}

function overlaps(range: Range, from: number, to: number): boolean {
  return (
    from < (range.to ?? Number.POSITIVE_INFINITY) && to > (range.from ?? Number.NEGATIVE_INFINITY)
  );
}

/** Returns the bins as CSV, with a header; below them, after an empty line, the markers. */
export function histogramCsv(
  { bins, words }: PreparedHistogram,
  markers: readonly Marker[] = [],
): string {
  const quantity = words.quantity.replaceAll('"', '""');
  const rows = bins.map((bin) => `${bin.from},${bin.to},${bin.count}`);
  const marked = markers.map(({ label, value }) => `"${label.replaceAll('"', '""')}",${value}`);
  const below = marked.length > 0 ? ['', `"marker","${quantity}"`, ...marked] : [];
  const header = `"${quantity} from","${quantity} to","${words.nouns}"`;
  return [header, ...rows, ...below, ''].join('\n');
}

/** True of bins around whole numbers (see `integerBins`): they hold those alone. */
function isCentred(start: number, step: number): boolean {
  return Number.isInteger(step) && Number.isInteger(start + 0.5);
}

function xTicks([low, high]: [number, number], whole: boolean): AxisTick[] {
  const values = niceTicks(low, high, 6, whole).filter((v) => !whole || Number.isInteger(v));
  const format: NumberFormat = numberFormat(values, 1);
  return values.map((value) => ({ value, text: format(value) }));
}

function wholeLabel(from: number, to: number): string {
  const first = Math.ceil(from);
  const last = Math.ceil(to) - 1;
  return first === last ? formatCount(first) : `${formatCount(first)} to ${formatCount(last)}`;
}

function binsText(count: number, step: number, whole: boolean): string {
  const width = whole ? formatCount(step) : trimmed(numberFormat([step], 2)(step));
  return `${countOf(count, 'bin')} of ${width}`;
}

/** Removes the zeros that end a fraction. */
function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The significant digits that write every edge in full: as many decimals as the step or the first edge has, at most seven of the step's digits. */
function edgeDigits(edges: readonly number[], step: number): number {
  const magnitude = (v: number) => (v === 0 ? 0 : Math.floor(Math.log10(Math.abs(v))));
  const most = 6 - magnitude(step);
  let decimals = Math.max(0, -magnitude(step));
  const isWritten = (v: number) => Number(v.toFixed(Math.min(100, decimals))) === v;
  while (decimals < most && !(isWritten(step) && isWritten(edges[0] ?? 0))) decimals++;
  const largest = Math.max(...edges.map(Math.abs));
  return Math.max(1, magnitude(largest) + decimals + 1);
}

/** Removes the float noise of start + i · step. */
function cleaned(value: number, step: number): number {
  const decimals = 6 - Math.floor(Math.log10(step));
  return decimals > 100 || decimals < 0 ? value : Number(value.toFixed(decimals)) || 0;
}
