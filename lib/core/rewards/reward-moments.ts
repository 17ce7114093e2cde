import type { SigmaKind } from './sigma-kind';

/** Statistics of one prompt's scored rewards. */
export type RewardMoments = {
  /** How many responses are scored. */
  n: number;
  /** Mean; NaN when n is 0. */
  mu: number;
  /** Standard deviation of the kind asked for; NaN when n is 0, and for the sample kind when n is 1. */
  sigma: number;
  /** Lowest and highest reward; NaN when n is 0. */
  min: number;
  max: number;
  /** Third standardised moment with the population σ; NaN when undefined. */
  skewness: number;
};

/**
 * Returns the moments of the finite values of `rewards`, each sum taken sequentially in index order in float64.
 * Values that are not finite (NaN marks an unscored response) take no part.
 */
export function rewardMoments(rewards: Float64Array, kind: SigmaKind): RewardMoments {
  const { n, sum, min, max } = sumAndExtremes(rewards);
  const mu = sum / n;
  const { squares, cubes } = centralSums(rewards, mu);
  const population = Math.sqrt(squares / n);
  const divisor = kind === 'population' ? n : n - 1;
  const sigma = divisor > 0 ? Math.sqrt(squares / divisor) : Number.NaN;
  const skewness = max > min && population > 0 ? cubes / n / population ** 3 : Number.NaN;
  return { n, mu, sigma, min: n ? min : Number.NaN, max: n ? max : Number.NaN, skewness };
}

function sumAndExtremes(rewards: Float64Array) {
  let n = 0;
  let sum = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const r of rewards) {
    if (!Number.isFinite(r)) continue;
    n++;
    sum += r;
    if (r < min) min = r;
    if (r > max) max = r;
  }
  return { n, sum, min, max };
}

function centralSums(rewards: Float64Array, mu: number) {
  let squares = 0;
  let cubes = 0;
  for (const r of rewards) {
    if (!Number.isFinite(r)) continue;
    const deviation = r - mu;
    squares += deviation * deviation;
    cubes += deviation * deviation * deviation;
  }
  return { squares, cubes };
}
