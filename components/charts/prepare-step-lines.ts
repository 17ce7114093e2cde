import { niceTicks } from '@/lib/core/charts/nice-ticks';
import { spreadLabels } from '@/lib/core/charts/spread-labels';
import { formatCount, formatShare } from '@/lib/core/format/format-count';
import { type NumberFormat, numberFormat } from '@/lib/core/format/format-number';
import type { AxisTick } from './prepare-histogram';

/** A line with a value at each step; null is a gap. */
export type StepLine = {
  id: string;
  label: string;
  /** A colour of the page, such as `var(--ink)`. */
  colour: string;
  dash?: string;
  values: readonly (number | null)[];
};

/** A place on the category axis: what it is, and how many it counts. */
export type StepPlace = { text: string; count: number };

export type StepLinesWords = {
  /** The quantity on the y axis with its unit. */
  quantity: string;
  /** What the steps are: on the axis, and before one of them, such as `n =`. */
  axis: string;
  step: string;
  /** What `count` counts. */
  counts: string;
  /** `share` writes values from 0 to 1 as percentages. */
  form: 'number' | 'share';
  /** The y axis covers these values whatever the lines do. */
  covers?: readonly number[];
};

export type PreparedStep = StepPlace & {
  index: number;
  /** One text for each line, in their order. */
  texts: string[];
  /** The whole step as hover and screen readers say it. */
  sentence: string;
};

export type PreparedStepLines = {
  words: StepLinesWords;
  lines: readonly StepLine[];
  steps: PreparedStep[];
  domain: [number, number];
  ticks: AxisTick[];
};

/** A line's name at its right end, `y` in pixels from the top of the plot. */
export type EndLabel = { id: string; text: string; colour: string; y: number };

const LABEL_GAP = 13;
const TICKS = 5;
const LEAST_PLOT = 80;
const MARGIN = 8;

/** Returns everything a chart of lines over steps shows: the axis, the texts of hover and table. */
export function prepareStepLines(
  places: readonly StepPlace[],
  lines: readonly StepLine[],
  words: StepLinesWords,
): PreparedStepLines {
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  const format: NumberFormat =
    words.form === 'share'
      ? (value) => (typeof value === 'number' ? formatShare(value, 1) : numberFormat([])(value))
      : numberFormat(values);
  const { domain, ticks } = coveringAxis([...values, ...(words.covers ?? [])]);
  const tickFormat = numberFormat(ticks, 1);
  return {
    words,
    lines,
    steps: places.map((place, index) => {
      const texts = lines.map((line) => format(line.values[index]));
      const said = lines.map((line, i) => `${line.label} ${texts[i]}`).join(', ');
      const sentence = `${words.step} ${place.text}, ${formatCount(place.count)} ${words.counts}: ${said}`;
      return { ...place, index, texts, sentence };
    }),
    domain,
    ticks: ticks.map((value) => ({
      value,
      text: words.form === 'share' ? `${Math.round(100 * value)} %` : tickFormat(value),
    })),
  };
}

/**
 * Returns the names of the lines for a plot `height` pixels high, each beside its last value and none over another. A
 * line that ends where the one above it does is named `= …`.
 */
export function endLabels(
  { lines, domain: [low, high] }: PreparedStepLines,
  height: number,
): EndLabel[] {
  const ends = lines.flatMap((line) => {
    const value = line.values.findLast((one) => one !== null);
    return typeof value === 'number' ? [{ line, value }] : [];
  });
  ends.sort((a, b) => b.value - a.value);
  const wishes = ends.map(({ value }) => (1 - (value - low) / (high - low)) * height);
  const places = spreadLabels(wishes, height, LABEL_GAP);
  return ends.map(({ line, value }, i) => {
    const above = ends[i - 1]?.value ?? Number.POSITIVE_INFINITY;
    const text = above - value <= (high - low) * 1e-9 ? `= ${line.label}` : line.label;
    return { id: line.id, text, colour: line.colour, y: places[i] ?? 0 };
  });
}

/**
 * Returns how wide a plot of `steps` even steps can be within `available` pixels when names `labelWidth` wide begin at the
 * middle of the last step.
 */
export function stepPlotWidth(available: number, steps: number, labelWidth: number): number {
  const width = (available - labelWidth) / (1 - 1 / (2 * Math.max(1, steps)));
  return Math.max(LEAST_PLOT, Math.min(width, available - MARGIN));
}

/** Returns the lines as CSV, a row for each step; a gap is an empty cell. */
export function stepLinesCsv({ lines, steps, words }: PreparedStepLines): string {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const head = [words.step, words.counts, ...lines.map((line) => line.label)].map(quote);
  const rows = steps.map(({ text, count, index }) => [
    quote(text),
    count,
    ...lines.map((line) => line.values[index] ?? ''),
  ]);
  return [head, ...rows, []].map((cells) => cells.join(',')).join('\n');
}

/** Ticks of one step of which the first and the last lie at or beyond all values. */
function coveringAxis(
  values: readonly number[],
): Pick<PreparedStepLines, 'domain'> & { ticks: number[] } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0) return { domain: [0, 1], ticks: [0, 1] };
  if (!(high > low)) return { domain: [low - 0.5, high + 0.5], ticks: [low] };
  const [first = low, second = high] = niceTicks(low, high, TICKS);
  const step = second > first ? second - first : high - low;
  const from = Math.floor(low / step + 1e-9);
  const to = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: to - from + 1 }, (_, i) =>
    Number(((from + i) * step).toPrecision(12)),
  );
  const domain: [number, number] = [ticks[0] ?? low, ticks.at(-1) ?? high];
  return domain[0] <= low && domain[1] >= high ? { domain, ticks } : { domain: [low, high], ticks };
}
