/** Equal-width bins: bin i covers [start + i·step, start + (i+1)·step), the last one its upper edge too (see `binEdge`). */
export type Bins = { start: number; step: number; count: number };

/** Counts per bin, aligned with `bins`. `total` is their sum. */
export type Histogram = { bins: Bins; counts: number[]; total: number };

/**
 * Returns about `target` bins of a round width (1, 2, 2.5 or 5 times a power of ten) that cover [min, max].
 * A degenerate range (min = max) gives one bin of width 1 centred on the value, one too
 * narrow for float64 to divide one bin as wide as itself. Both ends must be finite.
 */
export function niceBins(min: number, max: number, target: number): Bins {
  if (!(max > min)) return { start: min - 0.5, step: 1, count: 1 };
  if (!(min + (max - min) / target > min)) return { start: min, step: max - min, count: 1 };
  const rough = (max - min) / target;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((m) => m * power >= rough * (1 - 1e-12)) ?? 10) * power;
  const near = Math.floor(min / step);
  const first = near * step > min ? near - 1 : near;
  const last = Math.max(first + 1, Math.ceil(max / step));
  const bins = { start: first * step, step, count: last - first };
  return Number.isFinite(bins.start) && bins.count <= 4 * target && bins.start + step > bins.start
    ? bins
    : { start: min, step: (max - min) / target, count: target };
}

/** Returns bins of width 1 centred on the whole numbers from `min` to `max`, or wider ones where they would exceed `limit`. */
export function integerBins(min: number, max: number, limit: number): Bins {
  const span = max - min + 1;
  const step = Math.max(1, Math.ceil(span / limit));
  return { start: min - 0.5, step, count: Math.ceil(span / step) };
}

/** Values nearer to an edge than this share of a bin are compared with the edge itself. */
const NEAR = 1e-6;

/**
 * Returns the lower edge of bin `index`, 0 to `count`: start + index · step, written as a decimal fraction where the bins
 * are round (0.3 and not 3 · 0.1).
 */
export function binEdge({ start, step }: Bins, index: number): number {
  const inverse = Math.round(1 / step);
  const first = start * inverse;
  const isRound =
    step < 1 && Math.abs(inverse * step - 1) < 1e-9 && Math.abs(first - Math.round(first)) < NEAR;
  return isRound ? (Math.round(first) + index) / inverse : start + index * step;
}

/** Returns the bin of a finite value: the one whose edges (see `binEdge`) it lies between; a value outside is put into the nearest end bin. */
export function binIndex(bins: Bins, value: number): number {
  const place = (value - bins.start) / bins.step;
  const index = Math.floor(place);
  const part = place - index;
  const exact = part > NEAR && part < 1 - NEAR ? index : besideEdge(bins, index, value);
  return exact < 0 ? 0 : exact >= bins.count ? bins.count - 1 : exact;
}

/** Division may have put a value beside an edge on its wrong side. */
function besideEdge(bins: Bins, index: number, value: number): number {
  if (value < binEdge(bins, index)) return index - 1;
  return value >= binEdge(bins, index + 1) ? index + 1 : index;
}

/** Returns the histogram of the finite values of `values`; others are left out of `total`. */
export function histogramOf(bins: Bins, values: Iterable<number>): Histogram {
  const counts = new Array<number>(bins.count).fill(0);
  let total = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const index = binIndex(bins, value);
    counts[index] = (counts[index] ?? 0) + 1;
    total++;
  }
  return { bins, counts, total };
}

/** Returns the histogram of what `read` gives for each of `items`; what is not finite is left out. */
export function histogramAt(
  bins: Bins,
  read: (item: number) => number,
  items: Uint32Array,
): Histogram {
  const counts = new Array<number>(bins.count).fill(0);
  let total = 0;
  for (const item of items) {
    const value = read(item);
    if (!Number.isFinite(value)) continue;
    const index = binIndex(bins, value);
    counts[index] = (counts[index] ?? 0) + 1;
    total++;
  }
  return { bins, counts, total };
}
