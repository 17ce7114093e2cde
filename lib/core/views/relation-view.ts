import type { CoarseBins } from '@/lib/core/stats/coarse-bins';
import type { PlaneCounts } from '@/lib/core/stats/plane-counts';
import type { DrawnPrompts } from './drawn-prompts';

/**
 * How two numbers of a response go together over prompts drawn of those that pass every filter but those on rewards that the
 * chart is of.
 */
export type ResponseRelation = {
  drawn: DrawnPrompts;
  /** Responses counted in both numbers; null without any. */
  plane: PlaneCounts | null;
  /** Prompts with a correlation: three responses or more with both numbers, neither all equal; and those without. */
  prompts: number;
  tooFew: number;
  noSpread: number;
  /** Means of the prompts' own correlations, −1 to 1; null without any. */
  meanPearson: number | null;
  meanSpearman: number | null;
  /** Kendall's τ-b. */
  meanKendall: number | null;
};

/** A reward (x) against another named one (y). */
export type RewardsRelation = ResponseRelation & {
  other: string;
  /** The bins of the plane, of the stored ones; null without any. */
  x: CoarseBins | null;
  y: CoarseBins | null;
  /** The same responses, each reward as z-score of its prompt. */
  zPlane: PlaneCounts | null;
};

/** Relations between the numbers of responses, over prompts drawn by a seed. */
export type RelationsView = {
  seed: string;
  /** Length in characters (x) against the reward (y), whose bins are made of the stored ones; null without any. */
  rewardByLength: ResponseRelation & { y: CoarseBins | null };
  /** Null where there is only one reward. */
  rewards: RewardsRelation | null;
  /** The other named rewards. */
  others: string[];
};
