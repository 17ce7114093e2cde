import type { Histogram } from '@/lib/core/stats/histogram';

/** One named reward of a dataset, counted over all its responses. */
export type RewardSummary = {
  name: string;
  scored: number;
  unscored: number;
  /** Prompts with fewer than two scored responses or all rewards equal. */
  skippedPrompts: number;
  /** Over the scored responses; null without any. */
  min: number | null;
  max: number | null;
  mean: number | null;
};

/** A line of the list of datasets. */
export type DatasetCard = {
  name: string;
  prompts: number;
  responses: number;
  /** Responses per prompt. */
  samples: { min: number; median: number; max: number };
  rewards: RewardSummary[];
  activeReward: string | null;
  /** Pooled histogram of the active reward; null where nothing is scored. */
  histogram: Histogram | null;
  /** True for the built-in sample project. */
  synthetic: boolean;
  /** ISO 8601, UTC. */
  importedAt: string;
};
