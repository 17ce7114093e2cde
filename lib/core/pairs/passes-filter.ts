import { countDuplicates } from '@/lib/core/dataset/count-duplicates';
import { type FacetSource, hasFacetValue } from '@/lib/core/facets/facet-values';
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
  /** What facets are looked for in. */
  source: FacetSource;
};

/**
 * Returns whether one prompt passes a filter, as `selectPrompts` would say of it in a dataset. Filters on the current
 * pairing (`margin`, `outcome`) and by tags are not looked at: recipes have none.
 */
export function passesFilter(prompt: FilteredPrompt, filter: PromptFilter): boolean {
  const { text } = filter;
  if (text !== null && !prompt.text.toLowerCase().includes(text.toLowerCase())) return false;
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
      return Number.NaN;
    default:
      return moments[field];
  }
}
