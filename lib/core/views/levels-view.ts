import type { Levels } from '@/lib/core/recipes/recipe';
import type { ViewHeader } from './overview-view';

/** Pairs of two levels at one difficulty (null: not known), over the prompts shown. */
export type LevelCell = Levels & {
  difficulty: number | null;
  /** Eligible pairs, and as many as remain with at most `LevelsView.cap` of one prompt. */
  pairs: number;
  capped: number;
  /** Prompts with such a pair. */
  prompts: number;
};

/** What the chosen pairs of levels can be expected to give with n of each prompt's scored responses. */
export type LevelStep = {
  n: number;
  /** Prompts with at least n scored responses, and those with fewer, which take no part. */
  prompts: number;
  leftOut: number;
  /** Eligible pairs of any of the levels. */
  pairs: number;
  /** Prompts with at least one of them; null where too many levels are chosen to count them together. */
  eligible: number | null;
  /** In the order of the choice. */
  cells: (Levels & { pairs: number; eligible: number })[];
};

/** The pairs that the levels of a reward make. */
export type LevelGrid = {
  /** The levels between the lowest and the highest of the prompts shown, ascending. */
  levels: number[];
  /** Scored responses at each of `levels`. */
  responses: number[];
  cells: LevelCell[];
  /** True where the metadata of some prompt tell its difficulty. */
  hasDifficulty: boolean;
  choice: Levels[];
  /** Of the choice together: eligible pairs, pairs with at most `cap` of a prompt, prompts. Null without a choice. */
  chosen: { pairs: number; capped: number; prompts: number } | null;
  steps: LevelStep[];
};

/** The page of the levels of a reward; `grid` is null where the reward does not take few whole values. */
export type LevelsView = { header: ViewHeader; cap: number; grid: LevelGrid | null };
