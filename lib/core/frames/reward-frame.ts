import type { SigmaKind } from '@/lib/core/rewards/sigma-kind';
import type { Bins } from '@/lib/core/stats/histogram';

/**
 * The stored per-prompt statistics of one dataset, reward and σ, by column: element i belongs to the prompt with
 * ordinal i. Columns of picks hold seven values per prompt (`i · 7 + point`), of pairings 21 (`i · 21 + pairing`),
 * of bins one per bin. A skipped prompt has `NO_PICK` as pick indexes and NaN or 0 elsewhere.
 */
export type RewardFrame = {
  sigma: SigmaKind;
  /** Number of prompts P. */
  prompts: number;
  /** Responses per prompt, scored or not (P). */
  total: Uint32Array;
  /** Scored responses per prompt (P). */
  scored: Uint32Array;
  /** Per-prompt mean, σ, extremes and skewness; NaN without scored responses (P each). */
  mu: Float64Array;
  sd: Float64Array;
  min: Float64Array;
  max: Float64Array;
  skewness: Float64Array;
  /** p-value of the Shapiro–Wilk test of the rewards; NaN where it was not made (P). */
  normality: Float64Array;
  /** Length of the prompt's text in characters (P). */
  promptLength: Uint32Array;
  /** Mean length of the responses in characters; NaN where it was never stored (P). */
  responseLength: Float64Array;
  /** Responses whose text an earlier response of the prompt has already (P). */
  duplicates: Uint32Array;
  /** The picks (7 P each): response index, reward, length in characters, |reward − target| / σ. */
  pickIndex: Uint32Array;
  pickReward: Float64Array;
  pickLength: Uint32Array;
  pickDeviation: Float64Array;
  /** Shared prefix of each pairing's two picks as a share of the longer text, 0 to 1; NaN if skipped (21 P). */
  prefixRatio: Float32Array;
  /** Words that each pairing's two picks begin with (21 P), and words of each pick (7 P); NaN if skipped or never stored. */
  prefixWords: Float32Array;
  pickWords: Float32Array;
  /** Responses per bin of the reward (P · rewardBins.count) and of its per-prompt z-score (P · zBins.count). */
  rewardBins: Bins;
  rewardCounts: Uint16Array;
  zBins: Bins;
  zCounts: Uint16Array;
};
