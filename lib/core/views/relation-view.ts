import type { PlaneCounts } from '@/lib/core/stats/plane-counts';
import type { DrawnPrompts } from './drawn-prompts';

/** How two numbers of a response go together over the prompts drawn. */
export type ResponseRelation = {
  /** Responses counted in both numbers; null without any. */
  plane: PlaneCounts | null;
  /** Prompts with a correlation: three responses or more with both numbers, neither all equal; and those without. */
  prompts: number;
  tooFew: number;
  noSpread: number;
  /** Means of the prompts' own correlations, −1 to 1; null without any. */
  meanPearson: number | null;
  meanSpearman: number | null;
};

/** Relations between the numbers of responses, over prompts drawn by a seed from those shown. */
export type RelationsView = {
  seed: string;
  drawn: DrawnPrompts;
  /** Length in characters (x) against the reward (y). */
  rewardByLength: ResponseRelation;
  /** The reward (x) against another named reward (y), each as z-score of its prompt; null where there is only one. */
  rewards: (ResponseRelation & { other: string }) | null;
  /** The other named rewards. */
  others: string[];
};
