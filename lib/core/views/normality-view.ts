import type { Histogram } from '@/lib/core/stats/histogram';

/** The levels at which a reader may judge the test. */
export const NORMALITY_LEVELS = [0.01, 0.05, 0.1] as const;

/** A point of a Q–Q plot: the z-score that a share of a normal distribution lies below, and that of the rewards. */
export type QuantilePair = { normal: number; observed: number };

/**
 * How far the rewards of the prompts lie normally: p-values of the Shapiro–Wilk test of each prompt, over the prompts that
 * pass every filter but the one on p itself; and the pooled z-scores of the prompts that pass every filter but the one on z
 * against the normal distribution.
 */
export type NormalityView = {
  /** Prompts tested, and those that cannot be: fewer than three scored responses, more than 5,000, or no spread. */
  tested: number;
  untested: number;
  /** Prompts tested with fewer than 20 scored responses, for which the test seldom finds anything. */
  small: number;
  /** Prompts whose p-value is at least the level. */
  passing: { level: number; prompts: number }[];
  /** p-values in 20 bins; null where nothing is tested. */
  histogram: Histogram | null;
  /** At the upper edges of the stored bins of z, ascending. */
  quantiles: QuantilePair[];
  /** Shares of the rewards beyond μ − 2σ and μ + 2σ, 0 to 1, or null where the stored bins have no edge there. */
  below: number | null;
  above: number | null;
};
