import { columnOfFacet } from '@/lib/core/facets/facet-field';
import { NO_FILTER, PROMPT_FIELDS, rewardField } from '@/lib/core/filters/prompt-filter';
import { compactRecipe } from '@/lib/core/recipes/compact-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { QueryChanges } from '@/lib/core/views/query-changes';
import { formatRanges } from './range-params';
import { responseParams } from './response-params';

/** A server reads addresses of 16 KB with all that comes with them; JSON grows by half when it is escaped. */
const LONGEST_RECIPE = 6000;

/** Returns whether an address can hold a recipe: not one with hundreds of overrides. */
export function fitsAddress(recipe: Recipe): boolean {
  return JSON.stringify(compactRecipe(recipe)).length <= LONGEST_RECIPE;
}

/**
 * Returns what the address says of a recipe: reward, σ and filter are those of every page, the rest is `recipe`. `query` is
 * the address so far: what it asks of facets goes, unless the recipe asks for it too.
 */
export function recipeQuery(recipe: Recipe, query = ''): QueryChanges {
  const { reward, sigma, filter } = recipe;
  const rest = { ...recipe, reward: null, sigma: 'population' as const, filter: NO_FILTER };
  const ranges = PROMPT_FIELDS.map((field) => [
    field,
    filter.ranges[field] ? formatRanges(filter.ranges[field]) : null,
  ]);
  const facets = Object.fromEntries(
    [...new URLSearchParams(query).keys()]
      .filter((key) => columnOfFacet(key) !== null)
      .map((key) => [key, null]),
  );
  return {
    ...Object.fromEntries(ranges),
    [rewardField('*')]: null,
    ...responseParams(filter),
    ...facets,
    ...filter.facets,
    text: filter.text,
    reward,
    sd: sigma === 'population' ? null : sigma,
    recipe: JSON.stringify(compactRecipe(rest)),
  };
}
