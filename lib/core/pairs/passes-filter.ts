import { countDuplicates } from '@/lib/core/dataset/count-duplicates';
import { type FacetSource, hasFacetValue } from '@/lib/core/facets/facet-values';
import { hasWithin } from '@/lib/core/filters/has-within';
import { isWithin } from '@/lib/core/filters/is-within';
import {
  PROMPT_FIELDS,
  type PromptField,
  type PromptFilter,
} from '@/lib/core/filters/prompt-filter';
import type { RewardMoments } from '@/lib/core/rewards/reward-moments';
import { shapiroWilk } from '@/lib/core/stats/shapiro-wilk';
import { countCharacters } from '@/lib/core/text/count-characters';
import { meanLength } from '@/lib/core/text/mean-length';

/** What a filter needs to know of one prompt: its rewards (NaN: unscored) with their moments, and its text. `length` is the text's characters. */
export type FilteredPrompt = {
  moments: RewardMoments;
  rewards: Float64Array;
  text: string;
  length: number;
  /** The responses' texts, looked at only where the filter asks for their lengths or duplicates. */
  responses: readonly string[];
  /** The rewards of a name, NaN where unscored; null where no response has one. */
  rewardsNamed: (name: string) => ArrayLike<number> | null;
  /** What facets are looked for in. */
  source: FacetSource;
};

/**
 * Returns whether one prompt passes a filter, as `selectPrompts` would say of it in a dataset. Filters on the current
 * pairing (`PAIRING_FIELDS`, `outcome`) and by tags are not looked at: recipes have none.
 */
export function passesFilter(prompt: FilteredPrompt, filter: PromptFilter): boolean {
  const { text } = filter;
  if (text !== null && !prompt.text.toLowerCase().includes(text.toLowerCase())) return false;
  if (!passesResponses(prompt, filter)) return false;
  const hasValues = Object.entries(filter.facets).every(([field, values]) =>
    hasFacetValue(prompt.source, field, values),
  );
  if (!hasValues) return false;
  return PROMPT_FIELDS.every((field) => {
    const ranges = filter.ranges[field];
    if (!ranges) return true;
    const value = fieldValue(prompt, field);
    return !Number.isNaN(value) && ranges.some((range) => isWithin(value, range));
  });
}

function passesResponses(
  { moments, rewards, rewardsNamed }: FilteredPrompt,
  filter: PromptFilter,
): boolean {
  const { n, mu, sigma, min, max } = moments;
  const hasPoints = n >= 2 && min !== max && Number.isFinite(sigma);
  const zScores = () => (hasPoints ? rewards.map((reward) => (reward - mu) / sigma) : []);
  return (
    (filter.z === null || hasWithin(zScores(), filter.z)) &&
    Object.entries(filter.rewards).every(([name, ranges]) =>
      hasWithin(rewardsNamed(name) ?? [], ranges),
    )
  );
}

function fieldValue(
  { moments, rewards, length, responses }: FilteredPrompt,
  field: PromptField,
): number {
  switch (field) {
    case 'length':
      return length;
    case 'normality':
      return shapiroWilk(rewards)?.p ?? Number.NaN;
    case 'response_length':
      return meanLength(responses.map(countCharacters));
    case 'duplicates':
      return countDuplicates(responses, []).duplicates;
    case 'range':
      return moments.max - moments.min;
    case 'margin':
    case 'shared_prefix':
    case 'shared_prefix_characters':
    case 'shared_prefix_words':
    case 'shared_prefix_word_ratio':
      return Number.NaN;
    default:
      return moments[field];
  }
}
