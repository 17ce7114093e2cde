/** The per-prompt statistics of one reward that pooled facts are made from, by column (see `RewardFrame`). */
export type MomentColumns = {
  scored: ArrayLike<number>;
  mu: ArrayLike<number>;
  min: ArrayLike<number>;
  max: ArrayLike<number>;
};

/** A closed interval of rewards or z-scores. */
export type ValueRange = { min: number; max: number };

/** Pooled facts of one reward over some prompts. */
export type RewardTotals = {
  /** Scored responses. */
  scored: number;
  /** Prompts without points: fewer than two scored responses, or no spread among them. */
  skippedTooFew: number;
  skippedAllEqual: number;
  /** Mean of all rewards together; NaN where nothing is scored. */
  mu: number;
  range: ValueRange | null;
};

/** Returns whether a prompt has no points: fewer than two scored responses, all rewards equal, or σ beyond float64. */
export function isSkipped(columns: MomentColumns, sd: ArrayLike<number>, prompt: number): boolean {
  return (
    (columns.scored[prompt] ?? 0) < 2 ||
    columns.min[prompt] === columns.max[prompt] ||
    !Number.isFinite(sd[prompt])
  );
}

/** Returns the pooled facts of the prompts in `shown`; `sd` may be of either σ. Cost grows with the prompts shown. */
export function rewardTotals(
  columns: MomentColumns,
  sd: ArrayLike<number>,
  shown: Iterable<number>,
): RewardTotals {
  const range = openRange();
  const totals = { scored: 0, skippedTooFew: 0, skippedAllEqual: 0 };
  let sum = 0;
  for (const prompt of shown) {
    const n = columns.scored[prompt] ?? 0;
    if (n < 2) totals.skippedTooFew++;
    else if (isSkipped(columns, sd, prompt)) totals.skippedAllEqual++;
    if (n === 0) continue;
    totals.scored += n;
    sum += n * (columns.mu[prompt] ?? 0);
    extend(range, columns.min[prompt] ?? 0, columns.max[prompt] ?? 0);
  }
  return { ...totals, mu: sum / totals.scored, range: closed(range) };
}

/**
 * Returns the population σ of all rewards of the prompts together, given their pooled mean: the root of the mean of
 * the prompts' variances plus the variance of their means, each weighted by scored responses.
 */
export function pooledSigma(
  columns: MomentColumns,
  populationSd: ArrayLike<number>,
  shown: Iterable<number>,
  pooledMu: number,
): number {
  let squares = 0;
  let scored = 0;
  for (const prompt of shown) {
    const n = columns.scored[prompt] ?? 0;
    if (n === 0) continue;
    scored += n;
    squares += n * ((populationSd[prompt] ?? 0) ** 2 + ((columns.mu[prompt] ?? 0) - pooledMu) ** 2);
  }
  return Math.sqrt(squares / scored);
}

/** Returns the range of (r − μ) / σ over the prompts that have points, or null without any. */
export function zScoreRange(
  columns: MomentColumns,
  sd: ArrayLike<number>,
  shown: Iterable<number>,
): ValueRange | null {
  const range = openRange();
  for (const prompt of shown) {
    const sigma = sd[prompt] ?? 0;
    if (!(sigma > 0) || isSkipped(columns, sd, prompt)) continue;
    const mu = columns.mu[prompt] ?? 0;
    extend(
      range,
      ((columns.min[prompt] ?? mu) - mu) / sigma,
      ((columns.max[prompt] ?? mu) - mu) / sigma,
    );
  }
  return closed(range);
}

function openRange(): ValueRange {
  return { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
}

function extend(range: ValueRange, low: number, high: number) {
  if (low < range.min) range.min = low;
  if (high > range.max) range.max = high;
}

function closed(range: ValueRange): ValueRange | null {
  return range.min <= range.max ? range : null;
}
