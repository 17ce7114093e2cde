import { TAG_FACET } from '@/lib/core/facets/facet-field';
import { type PromptFilter, withoutFacet } from '@/lib/core/filters/prompt-filter';

/** Returns the part of a view's filter that a recipe has: none by search, outcome, a number of a pairing, or tag. */
export function recipeFilter(filter: PromptFilter): PromptFilter {
  const { margin: _, shared_prefix: __, ...ranges } = filter.ranges;
  return { ...withoutFacet(filter, TAG_FACET), search: null, outcome: null, ranges };
}
