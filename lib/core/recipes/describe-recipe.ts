import { isOpenRange } from '@/lib/core/filters/is-open-range';
import type { Range } from '@/lib/core/filters/prompt-filter';
import { pairingLabel, parsePairing } from '@/lib/core/rewards/pairing';
import { SIGMA_LABELS } from '@/lib/core/rewards/sigma-kind';
import type { Override } from './override';
import type { AugmentationPlan, Constraints, Levels, Recipe, Strategy } from './recipe';

/** Returns what a recipe does, a sentence each, for people. */
export function describeRecipe(recipe: Recipe): string[] {
  const { subsample, split, bands, filter, overrides, augmentation } = recipe;
  const { ranges, rewards, facets, text, z } = filter;
  const filtered =
    [ranges, rewards, facets].flatMap(Object.keys).length +
    [text, z].filter((one) => one !== null).length;
  return [
    recipe.fingerprint === null
      ? 'A template for any data.'
      : `Made for the data whose fingerprint begins with ${recipe.fingerprint.slice(0, 8)}.`,
    `Reward: ${recipe.reward ?? "the dataset's active one"}; ${SIGMA_LABELS[recipe.sigma]}.`,
    ...(filtered > 0
      ? [`Prompts: those that pass ${filtered} filter${filtered > 1 ? 's' : ''}.`]
      : []),
    ...(recipe.responses
      ? [
          `Only responses whose ${recipe.responses.attribute} is ${recipe.responses.values.map((one) => JSON.stringify(one)).join(' or ')}.`,
        ]
      : []),
    ...(subsample
      ? [`Only ${subsample.n} responses per prompt, drawn by seed ${subsample.seed}.`]
      : []),
    ...recipe.strategies.map((strategy, i) => `Strategy ${i + 1}: ${describeStrategy(strategy)}.`),
    ...bands.map(
      ({ margin, chosen, difficulty, weight }) =>
        `Band of weight ${weight}: margin ${rangeText(margin)}, chosen reward ${rangeText(chosen)}${isOpenRange(difficulty) ? '' : `, difficulty ${rangeText(difficulty)}`}.`,
    ),
    ...describeConstraints(recipe.constraints),
    ...describeOverrides(overrides),
    ...describeAugmentation(augmentation),
    ...(split ? [`Test split: ${split.test * 100} % of the prompts, by seed ${split.seed}.`] : []),
    `Format: ${recipe.format}.`,
  ];
}

/** Returns how many prompts people overrode, in a sentence; nothing where none. */
export function describeOverrides(overrides: Recipe['overrides']): string[] {
  if (!overrides || overrides.length === 0) return [];
  const count = (action: Override['action']) =>
    overrides.filter((override) => override.action === action).length;
  const parts = [
    `${count('exclude')} excluded`,
    `${count('swap')} swapped`,
    `${count('set')} with both sides set`,
  ];
  return [`Overridden by a person: ${overrides.length} prompts (${parts.join(', ')}).`];
}

function describeAugmentation(plan: AugmentationPlan | null): string[] {
  if (!plan) return [];
  const place = plan.template === 'system' ? 'system message' : 'user turn';
  const half = plan.half ? ', of half the prompts' : '';
  const kept = plan.keepOriginals ? ', beside the pair as it was' : '';
  return [`Reward-augmented: each pair becomes two, with the goal in the ${place}${half}${kept}.`];
}

/** Returns what a strategy does, in a few words. */
function describeStrategy(strategy: Strategy): string {
  const { weight, cap } = strategy;
  const share = weight === null ? '' : `, weight ${weight}`;
  const limit = cap === null ? '' : `, at most ${cap} per prompt`;
  return `${makingOf(strategy)}${limit}${share}`;
}

function makingOf(strategy: Strategy): string {
  switch (strategy.kind) {
    case 'points': {
      const labels = strategy.pairings.map((slug) => {
        const pairing = parsePairing(slug);
        return pairing ? pairingLabel(pairing) : slug;
      });
      const { within, maxDeviation } = strategy;
      const pick = within === null ? 'the nearest' : `one drawn within ±${within} σ`;
      const far = maxDeviation === null ? '' : `, none farther than ${maxDeviation} σ`;
      return `${labels.join(', ')}, ${pick}${far}`;
    }
    case 'best-of-n':
      return `the highest of n against the lowest of ${strategy.m} random others`;
    case 'threshold':
      return `pairs with a margin ${rangeText(strategy.margin)}`;
    case 'all':
      return 'pairs of any margin';
    case 'verified':
      return `pairs with rewards of exactly ${levelsText(strategy.levels)}`;
    case 'siblings': {
      const exactly = strategy.levels;
      const rewards = exactly ? `, with rewards of exactly ${levelsText(exactly)}` : '';
      return `pairs of siblings in the prompt's search tree, the higher reward as chosen${rewards}`;
    }
  }
}

function levelsText(levels: readonly Levels[]): string {
  return levels.map(({ chosen, rejected }) => `${chosen} over ${rejected}`).join(', ');
}

function describeConstraints(constraints: Constraints): string[] {
  const ranges: [string, Range][] = [
    ['margin', constraints.margin],
    ['length of each side in characters', constraints.length],
    ['length ratio', constraints.lengthRatio],
  ];
  const { sharedPrefix, wordOverlap, tokens, dropTies, dropDuplicates, dropUnfinished } =
    constraints;
  const prefixes: [string, Range][] = [
    ['shared prefix', sharedPrefix.ratio],
    ['shared prefix in characters', sharedPrefix.characters],
    ['shared prefix in words', sharedPrefix.words],
    ['shared prefix as a share of words', sharedPrefix.wordRatio],
  ];
  const parts = [
    ...ranges.flatMap(([name, range]) =>
      range.from === null && range.to === null ? [] : [`${name} ${rangeText(range)}`],
    ),
    ...prefixes.flatMap(([name, range]) =>
      isOpenRange(range) ? [] : [`${name} ${rangeText(range)}`],
    ),
    ...(wordOverlap === null ? [] : [`word overlap at most ${wordOverlap}`]),
    ...(tokens ? [`each side at most ${tokens.max} tokens of ${tokens.tokenizer}`] : []),
    ...(dropTies ? [] : ['ties are kept']),
    ...(dropDuplicates ? ['no equal texts'] : []),
    ...(dropUnfinished ? ['no unfinished responses'] : []),
  ];
  return parts.length === 0 ? [] : [`Constraints: ${parts.join('; ')}.`];
}

function rangeText({ from, to }: Range): string {
  if (from === null) return to === null ? 'of any size' : `at most ${to}`;
  return to === null ? `at least ${from}` : `${from} to ${to}`;
}
