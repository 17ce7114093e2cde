import type { Split } from '@/lib/core/export/preference-pair';
import type { LossKind } from '@/lib/core/pairs/pair-prompt';
import type { Message } from '@/lib/core/prompts/message';
import type { Histogram } from '@/lib/core/stats/histogram';
import type { ViewHeader } from './overview-view';

/** What a recipe does to the prompts that it looks at. `used` and the prompts of `lost` add up to `looked`. */
export type RecipeEffect = {
  looked: number;
  used: number;
  pairs: number;
  /** Prompts without a pair by the reason of their first failed proposal, most first. */
  lost: { kind: LossKind; prompts: number }[];
  /** Proposals that failed, most first. */
  dropped: { kind: LossKind; proposals: number }[];
  /** Pairs by strategy, in the recipe's order. */
  strategies: number[];
  /** Pairs that are the highest and the lowest reward of their prompt. */
  extremes: number;
  /** Over the pairs; null without any. */
  meanChosen: number | null;
  meanRejected: number | null;
  meanMargin: number | null;
  margins: Histogram | null;
  /** Characters. */
  meanChosenLength: number | null;
  meanRejectedLength: number | null;
  /** Chosen − rejected, in characters. */
  lengthDifferences: Histogram | null;
  /** Used prompts by split. */
  train: number;
  test: number;
  /** Of another recipe over the same prompts, where one was given: its pairs, and those that both make. */
  other: { pairs: number; shared: number; changedPrompts: number } | null;
};

/** How much both sides of some pairs begin with (see `sharedPrefix` and `sharedWords`), as means over these pairs. */
export type SharedPrefixes = {
  /** The prompts drawn, and their pairs. */
  prompts: number;
  pairs: number;
  meanCharacters: number;
  meanRatio: number;
  meanWords: number;
  meanWordRatio: number;
  /** Pairs by the share of the longer text's characters. */
  ratios: Histogram;
};

/** A row of the dataset that a recipe gives, texts cut to what a screen shows. */
export type RecipeRow = {
  promptId: string;
  split: Split;
  messages: Message[];
  chosen: string;
  rejected: string;
  scoreChosen: number;
  scoreRejected: number;
  /** What both whole texts begin with, in characters and words, as they are and as shares of the longer text. */
  shared: { characters: number; ratio: number; words: number; wordRatio: number };
};

/** The effect of a recipe on a dataset. */
export type RecipeEffectView = {
  header: ViewHeader;
  /** Of the dataset. */
  fingerprint: string;
  /** True where the recipe names the fingerprint of other data. */
  madeForOther: boolean;
  /** How many prompts the recipe's filter leaves; where `effect.looked` is less, these were drawn by `sampleSeed`. */
  shown: number;
  sampleSeed: string | null;
  effect: RecipeEffect;
  /** Of some of the prompts looked at; null without pairs. */
  sharedPrefixes: SharedPrefixes | null;
  /** How many prompts people overrode, in the recipe itself (`own`) or in the dataset. */
  overrides: { own: boolean; count: number };
  /** Overrides that no longer fit. */
  conflicts: { promptId: string; conflict: string }[];
  /** The first rows, all of them of the first prompts with a pair. */
  rows: RecipeRow[];
};
