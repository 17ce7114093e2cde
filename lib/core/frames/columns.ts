import { NO_PICK } from '@/lib/core/rewards/pair-outcome';
import { PAIRING_COUNT } from '@/lib/core/rewards/pairing';
import { POINT_COUNT } from '@/lib/core/rewards/reward-point';

/** How many prompts one stored chunk of a column covers. */
export const CHUNK_PROMPTS = 4096;

/** Columns of a dataset, whatever the reward. Element i belongs to prompt i. */
export type DatasetColumns = {
  /** Responses. */
  total: Uint32Array;
  /** Characters of the prompt's text. */
  promptLength: Uint32Array;
  /** Mean characters of the responses' texts; NaN without responses, or where it was never stored. */
  responseLength: Float64Array;
  /** Responses whose text an earlier response of the prompt has already. */
  duplicates: Uint32Array;
  /** Duplicates whose rewards differ from the earlier response's. */
  conflicts: Uint32Array;
  /** SHA-256 of the prompt's content, 32 bytes each. */
  digest: Uint8Array;
};

/** Columns of one reward, whatever the σ: scored responses, mean, extremes, skewness, normality. */
export type RewardColumns = {
  scored: Uint32Array;
  mu: Float64Array;
  min: Float64Array;
  max: Float64Array;
  skewness: Float64Array;
  /** p-value of the Shapiro–Wilk test; NaN where it cannot be made. */
  normality: Float64Array;
};

/** Columns of one reward and one σ; widths as in `RewardFrame`. */
export type SigmaColumns = {
  sd: Float64Array;
  pickIndex: Uint32Array;
  pickReward: Float64Array;
  pickLength: Uint32Array;
  pickDeviation: Float64Array;
  prefixRatio: Float32Array;
  /** NaN where they were never stored. */
  prefixWords: Float32Array;
  pickWords: Float32Array;
};

/** Returns dataset columns of `prompts` prompts without responses. */
export function newDatasetColumns(prompts: number): DatasetColumns {
  return {
    total: new Uint32Array(prompts),
    promptLength: new Uint32Array(prompts),
    responseLength: new Float64Array(prompts).fill(Number.NaN),
    duplicates: new Uint32Array(prompts),
    conflicts: new Uint32Array(prompts),
    digest: new Uint8Array(prompts * 32),
  };
}

/** Returns reward columns of `prompts` prompts in which nothing is scored. */
export function newRewardColumns(prompts: number): RewardColumns {
  return {
    scored: new Uint32Array(prompts),
    mu: new Float64Array(prompts).fill(Number.NaN),
    min: new Float64Array(prompts).fill(Number.NaN),
    max: new Float64Array(prompts).fill(Number.NaN),
    skewness: new Float64Array(prompts).fill(Number.NaN),
    normality: new Float64Array(prompts).fill(Number.NaN),
  };
}

/** Returns σ columns of `prompts` skipped prompts. */
export function newSigmaColumns(prompts: number): SigmaColumns {
  return {
    sd: new Float64Array(prompts).fill(Number.NaN),
    pickIndex: new Uint32Array(prompts * POINT_COUNT).fill(NO_PICK),
    pickReward: new Float64Array(prompts * POINT_COUNT).fill(Number.NaN),
    pickLength: new Uint32Array(prompts * POINT_COUNT),
    pickDeviation: new Float64Array(prompts * POINT_COUNT),
    prefixRatio: new Float32Array(prompts * PAIRING_COUNT).fill(Number.NaN),
    prefixWords: new Float32Array(prompts * PAIRING_COUNT).fill(Number.NaN),
    pickWords: new Float32Array(prompts * POINT_COUNT).fill(Number.NaN),
  };
}
