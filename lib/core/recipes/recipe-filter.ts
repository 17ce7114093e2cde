import { TAG_FACET } from '@/lib/core/facets/facet-field';
import {
  PAIRING_FIELDS,
  type PromptFilter,
  withoutFacet,
  withoutFields,
} from '@/lib/core/filters/prompt-filter';

/** Returns the part of a view's filter that a recipe has: none by search, outcome, a number of a pairing, or tag. */
export function recipeFilter(filter: PromptFilter): PromptFilter {
  const { ranges } = withoutFields(filter, PAIRING_FIELDS);
  return { ...withoutFacet(filter, TAG_FACET), search: null, outcome: null, ranges };
}
