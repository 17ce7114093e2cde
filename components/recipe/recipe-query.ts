import type { QueryChanges } from '@/components/view/edit-query';
import { NO_FILTER, PROMPT_FIELDS, rewardField } from '@/lib/core/filters/prompt-filter';
import { compactRecipe } from '@/lib/core/recipes/compact-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { formatRanges } from '@/lib/schema/views/range-params';
import { responseParams } from '@/lib/schema/views/response-params';

/** A server reads addresses of 16 KB with all that comes with them; JSON grows by half when it is escaped. */
const LONGEST_RECIPE = 6000;

/** Returns whether an address can hold a recipe: not one with hundreds of overrides. */
export function fitsAddress(recipe: Recipe): boolean {
  return JSON.stringify(compactRecipe(recipe)).length <= LONGEST_RECIPE;
}

/**
 * Returns what the address says of a recipe: reward, σ and filter are those of every page, the rest is `recipe`.
 */
export function recipeQuery(recipe: Recipe): QueryChanges {
  const { reward, sigma, filter } = recipe;
  const rest = { ...recipe, reward: null, sigma: 'population' as const, filter: NO_FILTER };
  const ranges = PROMPT_FIELDS.map((field) => [
    field,
    filter.ranges[field] ? formatRanges(filter.ranges[field]) : null,
  ]);
  return {
    ...Object.fromEntries(ranges),
    [rewardField('*')]: null,
    ...responseParams(filter),
    text: filter.text,
    reward,
    sd: sigma === 'population' ? null : sigma,
    recipe: JSON.stringify(compactRecipe(rest)),
  };
}
