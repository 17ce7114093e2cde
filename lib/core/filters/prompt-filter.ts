import { PREFIX_FIELDS } from '@/lib/core/frames/prefix-reader';
import type { PairOutcome } from '@/lib/core/rewards/pair-outcome';
import type { Pairing } from '@/lib/core/rewards/pairing';

/** The per-prompt numbers that can be filtered by range and sorted by. */
export const PROMPT_FIELDS = [
  'n',
  'mu',
  'sigma',
  'min',
  'max',
  'range',
  'skewness',
  'normality',
  'length',
  'response_length',
  'duplicates',
  'margin',
  ...PREFIX_FIELDS,
] as const;

/** Those of `PROMPT_FIELDS` that belong to a pairing: a recipe has no filter by them. */
export const PAIRING_FIELDS = ['margin', ...PREFIX_FIELDS] as const satisfies PromptField[];

/**
 * One of `PROMPT_FIELDS`: scored responses, per-prompt mean, per-prompt σ, lowest and highest reward, their
 * difference, skewness, p-value of the Shapiro–Wilk test of normality, prompt length in characters, mean length of the responses in characters, responses with the text of an earlier one, margin of the current pairing, and what its
 * two texts both begin with, in the measures of `PrefixField` (usable prompts only).
 */
export type PromptField = (typeof PROMPT_FIELDS)[number];

/** A closed interval; a null end is open. */
export type Range = { from: number | null; to: number | null };

/** Which prompts are shown. An empty filter shows all. */
export type PromptFilter = {
  /** Shown prompts contain this text, letter case ignored. Null: any text. */
  text: string | null;
  /** A search of prompts and responses as typed (see `parseSearch`), which shown prompts match. Null: none. Recipes have none. */
  search: string | null;
  /** A prompt passes a field's ranges where its value lies in one of them. They are as `mergeRanges` makes them, never none. */
  ranges: Partial<Record<PromptField, readonly Range[]>>;
  /** By name of a reward: shown prompts have a response with this reward in one of the ranges, which are never none. */
  rewards: Readonly<Record<string, readonly Range[]>>;
  /** Shown prompts have points and a response whose z-score (of the view's reward, by its σ) lies in one of the ranges. Null: any. */
  z: readonly Range[] | null;
  /** Shown prompts have this outcome under the current pairing. Null: any. */
  outcome: PairOutcome | null;
  facets: FacetFilter;
};

/**
 * By facet (see `isFacetField`) the values of which a shown prompt has one: in one of its responses, in its metadata, or
 * as a tag. A field has at least one value.
 */
export type FacetFilter = Readonly<Record<string, readonly string[]>>;

/** What the prompts table can be sorted by: a number, import order, the outcome, or the model of most responses, by its name. */
export const SORT_FIELDS = [...PROMPT_FIELDS, 'order', 'outcome', 'model'] as const;

/** The order of the prompts table. */
export type PromptSort = { field: (typeof SORT_FIELDS)[number]; descending: boolean };

/** The filter that shows every prompt. */
export const NO_FILTER: PromptFilter = {
  text: null,
  search: null,
  ranges: {},
  rewards: {},
  z: null,
  outcome: null,
  facets: {},
};

/** Names what a filter can ask for a range of: a number of the prompt, the z-scores or a named reward of its responses. */
export type FilterField = PromptField | 'z' | RewardField;

/** Names a reward of the responses, as the parameter of an address does. */
export type RewardField = `reward.${string}`;

/** Returns the name of the filter on a reward. */
export function rewardField(reward: string): RewardField {
  return `reward.${reward}`;
}

/** Returns whether the filter shows every prompt. */
export function isEmptyFilter(filter: PromptFilter): boolean {
  const { text, search, outcome, ranges, facets } = filter;
  return (
    text === null &&
    search === null &&
    outcome === null &&
    Object.keys(ranges).length === 0 &&
    Object.keys(facets).length === 0 &&
    !asksResponses(filter)
  );
}

/** Returns whether the filter asks for rewards or z-scores of responses. */
function asksResponses({ rewards, z }: PromptFilter): boolean {
  return z !== null || Object.keys(rewards).length > 0;
}

/** Returns the filter without its ranges of some fields. */
export function withoutFields(filter: PromptFilter, fields: readonly FilterField[]): PromptFilter {
  const kept = PROMPT_FIELDS.filter((field) => filter.ranges[field] && !fields.includes(field));
  const ranges = Object.fromEntries(kept.map((field) => [field, filter.ranges[field]]));
  const rewards = Object.entries(filter.rewards).filter(
    ([name]) => !fields.includes(rewardField(name)),
  );
  return {
    ...filter,
    ranges,
    rewards: Object.fromEntries(rewards),
    z: fields.includes('z') ? null : filter.z,
  };
}

/** Returns the filter without what it asks of a facet. */
export function withoutFacet(filter: PromptFilter, field: string): PromptFilter {
  if (filter.facets[field] === undefined) return filter;
  const { [field]: _, ...facets } = filter.facets;
  return { ...filter, facets };
}

/** Returns whether another pairing can show other prompts. */
export function dependsOnPairing(filter: PromptFilter): boolean {
  const { outcome, ranges } = filter;
  return outcome !== null || PAIRING_FIELDS.some((field) => ranges[field] !== undefined);
}

/** Everything a page needs to know about what it shows; the URL holds it. */
export type DatasetView = {
  dataset: string;
  /** The active reward; null means the dataset's own choice. */
  reward: string | null;
  sigma: 'population' | 'sample';
  pairing: Pairing;
  filter: PromptFilter;
};
