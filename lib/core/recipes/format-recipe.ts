import { isOpenRange } from '@/lib/core/filters/is-open-range';
import { PROMPT_FIELDS, type PromptFilter, type Range } from '@/lib/core/filters/prompt-filter';
import type { Override } from './override';
import type { AugmentationPlan, Band, Constraints, Recipe, Strategy } from './recipe';

/** The version that recipes are written in and read. */
export const RECIPE_VERSION = 1;

/** A range that holds every number. */
export const OPEN_RANGE: Range = { from: null, to: null };

/** Returns the recipe as indented JSON text that ends with a newline, every key there and in a fixed order. */
export function formatRecipe(recipe: Recipe): string {
  return `${JSON.stringify(recipeJson(recipe), null, 2)}\n`;
}

/** Returns the recipe as a JSON value with snake_case keys, every key there and in a fixed order. */
export function recipeJson(recipe: Recipe): object {
  return {
    version: RECIPE_VERSION,
    name: recipe.name,
    fingerprint: recipe.fingerprint,
    reward: recipe.reward,
    sigma: recipe.sigma,
    filter: filterJson(recipe.filter),
    // Recipes from before there was a choice of responses keep their bytes.
    ...(recipe.responses ? { responses: recipe.responses } : {}),
    subsample: recipe.subsample,
    strategies: recipe.strategies.map(strategyJson),
    bands: recipe.bands.map(bandJson),
    constraints: constraintsJson(recipe.constraints),
    overrides: recipe.overrides?.map(overrideJson) ?? null,
    augmentation: augmentationJson(recipe.augmentation),
    split: recipe.split,
    seed: recipe.seed,
    format: recipe.format,
  };
}

/** A band for prompts of any difficulty has no such key: recipes from before there was one keep their bytes. */
function bandJson({ margin, chosen, difficulty, weight }: Band): object {
  return {
    margin: rangeJson(margin),
    chosen: rangeJson(chosen),
    ...(isOpenRange(difficulty) ? {} : { difficulty: rangeJson(difficulty) }),
    weight,
  };
}

function rangeJson({ from, to }: Range): [number | null, number | null] {
  return [from, to];
}

function filterJson({ text, ranges, rewards, z, facets }: PromptFilter): object {
  const given = PROMPT_FIELDS.flatMap((field) => {
    const asked = ranges[field];
    return asked ? [[field, rangesJson(asked)]] : [];
  });
  const named = Object.entries(rewards).map(([name, asked]) => [name, rangesJson(asked)]);
  return {
    text,
    ...Object.fromEntries(given),
    ...(named.length > 0 ? { rewards: Object.fromEntries(named) } : {}),
    ...(z ? { z: rangesJson(z) } : {}),
    ...(Object.keys(facets).length > 0 ? { facets } : {}),
  };
}

function rangesJson(ranges: readonly Range[]): unknown[] {
  const all = ranges.map(rangeJson);
  return all.length === 1 ? all.flat() : all;
}

function strategyJson(strategy: Strategy): object {
  const { weight, cap, seed } = strategy;
  const share = { weight, cap, seed };
  switch (strategy.kind) {
    case 'points': {
      const { kind, pairings, within, maxDeviation } = strategy;
      return { kind, pairings, within, max_deviation: maxDeviation, ...share };
    }
    case 'best-of-n':
      return { kind: strategy.kind, m: strategy.m, ...share };
    case 'threshold':
      return { kind: strategy.kind, margin: rangeJson(strategy.margin), ...share };
    case 'all':
      return { kind: strategy.kind, ...share };
    case 'verified':
    case 'siblings': {
      const levels = strategy.levels?.map(({ chosen, rejected }) => [chosen, rejected]) ?? null;
      return { kind: strategy.kind, levels, ...share };
    }
  }
}

function constraintsJson(constraints: Constraints): object {
  return {
    margin: rangeJson(constraints.margin),
    length: rangeJson(constraints.length),
    length_ratio: rangeJson(constraints.lengthRatio),
    ...sharedPrefixJson(constraints.sharedPrefix),
    word_overlap: constraints.wordOverlap,
    tokens: constraints.tokens,
    drop_ties: constraints.dropTies,
    drop_duplicates: constraints.dropDuplicates,
    drop_unfinished: constraints.dropUnfinished,
  };
}

/** The share of characters alone, and of it the most, is what recipes had before there was more: their bytes stay. */
function sharedPrefixJson({
  ratio,
  characters,
  words,
  wordRatio,
}: Constraints['sharedPrefix']): object {
  const given = (name: string, range: Range) =>
    isOpenRange(range) ? {} : { [name]: rangeJson(range) };
  return {
    shared_prefix: ratio.from === null ? ratio.to : rangeJson(ratio),
    ...given('shared_prefix_characters', characters),
    ...given('shared_prefix_words', words),
    ...given('shared_prefix_word_ratio', wordRatio),
  };
}

/** Returns an override as a JSON value with snake_case keys in a fixed order. */
export function overrideJson(override: Override): object {
  const { promptId, at, reason, action } = override;
  const decided = { action, prompt_id: promptId, at, reason };
  return action === 'set'
    ? { ...decided, chosen: override.chosen, rejected: override.rejected }
    : decided;
}

function augmentationJson(plan: AugmentationPlan | null): object | null {
  if (!plan) return null;
  const { template, text, scale, attributes, keepOriginals, half } = plan;
  return {
    template,
    text,
    scale: [scale.low, scale.high],
    attributes,
    keep_originals: keepOriginals,
    half,
  };
}
