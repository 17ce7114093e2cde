import type { Augmentation } from '@/lib/core/augment/augmentation';
import type { ExportFormat } from '@/lib/core/export/export-format';
import type { PromptFilter, Range } from '@/lib/core/filters/prompt-filter';
import type { SigmaKind } from '@/lib/core/rewards/sigma-kind';
import type { Override } from './override';

/**
 * How one part of a recipe chooses pairs of a prompt. `weight` null: it works on every prompt; else each prompt draws
 * one of the weighted strategies with a probability in proportion. `cap` is the most pairs it gives for one prompt.
 */
export type Strategy =
  | PointsStrategy
  | BestOfNStrategy
  | RangeStrategy
  | VerifiedStrategy
  | SiblingsStrategy;

type Share = { weight: number | null; cap: number | null; seed: string };

/** Spec section 4, `points` (arXiv 2502.16825, section 3): the responses at two reward points. */
export type PointsStrategy = Share & {
  kind: 'points';
  /** Slugs of pairings, in the order in which they are tried. */
  pairings: readonly string[];
  /** Null: the nearest response; else one drawn from those within so many σ of the target. */
  within: number | null;
  /** Pairs with a pick farther than this from its target, in σ, are left out. */
  maxDeviation: number | null;
};

/** Spec section 4, `best-of-n`: the highest of all against the lowest of `m` drawn from the others. */
export type BestOfNStrategy = Share & { kind: 'best-of-n'; m: number };

/** Spec section 4, `threshold` and `all`: every pair with a margin in the range, in a seeded order. */
export type RangeStrategy = Share & { kind: 'threshold' | 'all'; margin: Range };

/** Rewards that a pair has exactly: constraints satisfied by the chosen and by the rejected response, say. */
export type Levels = { chosen: number; rejected: number };

/** Spec section 4, `verified` (arXiv 2412.15282, section 3): every pair with one of some levels, in a seeded order. */
export type VerifiedStrategy = Share & { kind: 'verified'; levels: readonly Levels[] };

/**
 * Spec section 4, `siblings` (arXiv 2412.15282, section 3): every pair of nodes of a search tree under one parent, in a seeded order;
 * `levels` null: whatever their rewards.
 */
export type SiblingsStrategy = Share & { kind: 'siblings'; levels: readonly Levels[] | null };

/**
 * A kind of pair by contrast (margin) and quality (chosen reward), for prompts of some difficulty (see `difficultyOf`; an open
 * range takes every prompt), and how many of these should give it.
 */
export type Band = { margin: Range; chosen: Range; difficulty: Range; weight: number };

/**
 * The most tokens that each side of a pair may have, counted by a tokenizer of this installation, without the prompt. `sha256`
 * (hex) names its `tokenizer.json`; null: whatever has the name.
 */
export type TokenBudget = { max: number; tokenizer: string; sha256: string | null };

/** How much both sides must, and may, begin with: see `sharedPrefix` and `sharedWords`. */
export type SharedPrefixConstraint = {
  /** Characters of the beginning as a share of the longer side, 0 to 1. */
  ratio: Range;
  characters: Range;
  words: Range;
  /** Words of the beginning as a share of those of the side with more, 0 to 1. */
  wordRatio: Range;
};

/** What a pair must meet, whatever made it. An open range asks nothing. */
export type Constraints = {
  margin: Range;
  /** Length of the chosen response over that of the rejected one, in characters. */
  lengthRatio: Range;
  /** Length of each side in characters. */
  length: Range;
  sharedPrefix: SharedPrefixConstraint;
  /** Most of the two sides' words that both may have (Jaccard), 0 to 1; null asks nothing. */
  wordOverlap: number | null;
  /** Null asks nothing. */
  tokens: TokenBudget | null;
  dropTies: boolean;
  /** Drops pairs with equal texts. */
  dropDuplicates: boolean;
  /** Drops pairs with a side whose `finish_reason` is `length`. */
  dropUnfinished: boolean;
};

/** An augmentation (spec section 5); `attributes` null: the active reward alone. */
export type AugmentationPlan = Omit<Augmentation, 'attributes'> & {
  attributes: readonly string[] | null;
};

/** The responses whose attribute, such as `model` or `source`, has one of some values (as text; none is the empty text). */
export type ResponseChoice = { attribute: string; values: readonly string[] };

/** How a preference dataset is made of scored responses: everything that decides its bytes but the data (spec section 6). */
export type Recipe = {
  name: string;
  /** Of the data it was made for; null: a template for any data. */
  fingerprint: string | null;
  /** Null: the dataset's active reward. */
  reward: string | null;
  sigma: SigmaKind;
  filter: PromptFilter;
  /** Which responses take part; null: all. A subsample is drawn from these. */
  responses: ResponseChoice | null;
  subsample: { n: number; seed: string } | null;
  strategies: readonly Strategy[];
  bands: readonly Band[];
  constraints: Constraints;
  /** Null: those that people made in the dataset (see lib/core/curation), whatever they are when the recipe runs. */
  overrides: readonly Override[] | null;
  augmentation: AugmentationPlan | null;
  /** `test` is the share of prompts, 0 to 1, whose pairs go into the test split. */
  split: { test: number; seed: string } | null;
  /** Draws of strategies and bands by weight. */
  seed: string;
  format: ExportFormat;
};
