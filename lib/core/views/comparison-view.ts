import type { ComparedKind, ComparedPrompt } from '@/lib/core/compare/compare-prompt';
import type { ChangedMeasure, RewardChange } from '@/lib/core/compare/reward-change';
import type { Message } from '@/lib/core/prompts/message';
import type { RecipeDifference } from '@/lib/core/recipes/diff-recipes';
import type { Histogram } from '@/lib/core/stats/histogram';
import type { ViewHeader } from './overview-view';

/** How one measure of the pairs changes, B − A, over the prompts whose pairs changed. */
export type ChangeSummary = {
  mean: number;
  /** Prompts where it gets more, less, and stays. They add up to the prompts whose pairs changed. */
  more: number;
  less: number;
  equal: number;
  histogram: Histogram;
};

/** What two recipes make of the same prompts. */
export type RecipeComparison = {
  /** Prompts by what the recipes make of them; they add up to `looked`. */
  looked: number;
  prompts: Record<ComparedKind, number>;
  /** Pairs of each recipe, and those that both make. */
  pairs: { a: number; b: number; shared: number };
  /** Null where the recipes look at different rewards, or no prompt's pairs changed. */
  changes: Record<ChangedMeasure, ChangeSummary> | null;
};

/** Kinds of prompts that can be listed, and what they can be ordered by: the size of a change, the largest first, or as imported. */
export const LISTED_KINDS = ['changed', 'onlyA', 'onlyB'] as const satisfies ComparedKind[];
export const COMPARISON_SORTS = ['margin', 'chosen', 'rejected', 'order'] as const;

/** Which prompts of a comparison are listed, and how. */
export type ComparisonList = {
  kind: (typeof LISTED_KINDS)[number];
  sort: (typeof COMPARISON_SORTS)[number];
  offset: number;
};

/** A prompt of a comparison. `change` is null where the rewards cannot be compared. */
export type ComparisonRow = Omit<ComparedPrompt, 'kind'> & {
  ordinal: number;
  promptId: string;
  /** The beginning of the prompt. */
  text: string;
  change: RewardChange | null;
};

/** One of the two recipes of a comparison. */
export type ComparedRecipe = {
  /** The recipe as its file has it. */
  recipe: object;
  /** What it does, on one line. */
  summary: string;
  /** The reward it looks at. */
  reward: string;
  /** How many prompts its filter leaves. */
  shown: number;
  /** True where it names the fingerprint of other data. */
  madeForOther: boolean;
};

/** Two recipes on one dataset. */
export type ComparisonView = {
  header: ViewHeader;
  a: ComparedRecipe;
  b: ComparedRecipe;
  differences: RecipeDifference[];
  /** Prompts that the filter of either leaves; where `comparison.looked` is less, these were drawn by `sampleSeed`. */
  shown: number;
  sampleSeed: string | null;
  comparison: RecipeComparison;
  list: ComparisonList;
  /** How many prompts are of the kind that is listed. */
  listed: number;
  rows: ComparisonRow[];
};

/** One side of a pair as a comparison shows it. */
export type ComparedResponse = {
  index: number;
  text: string;
  reward: number;
  /** Characters. */
  length: number;
};

/** A pair as a comparison shows it; `shared`: the other recipe makes it too. */
export type ComparedPair = {
  chosen: ComparedResponse;
  rejected: ComparedResponse;
  shared: boolean;
};

/** The pairs that one recipe makes of a prompt: how many, and the first of them, those that only it makes before the others. */
export type ComparedPairs = { total: number; pairs: ComparedPair[] };

/** The pairs that two recipes make of one prompt, with their texts. */
export type PromptComparisonView = {
  ordinal: number;
  promptId: string;
  messages: Message[];
  a: ComparedPairs;
  b: ComparedPairs;
};
