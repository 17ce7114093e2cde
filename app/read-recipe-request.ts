import { AppError } from '@/lib/core/errors/app-error';
import { pairingRecipe } from '@/lib/core/recipes/pairing-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { findPairing } from '@/lib/core/rewards/pairing';
import type { RecipeEffectView } from '@/lib/core/views/recipe-view';
import { defaultPairing, type ParsedView, type SearchParams } from '@/lib/schema/views/view-params';
import { readRecipeEffect } from '@/lib/services/read-recipe-effect';
import type { ServiceContext } from '@/lib/services/service-context';
import { readRecipeParam } from './read-recipe-param';

/** A recipe that an address asks for with its effect, and why another one took its place, if it did. */
export type RecipeRequest = {
  recipe: Recipe;
  extremes: Recipe;
  effect: RecipeEffectView;
  problem: string | null;
};

/**
 * Returns the effect of the recipe in an address, or of `whole` where it is given, beside that of (max, min). One that cannot be read, or that asks for what
 * the dataset does not have, gives way to the view's pairing. Throws `not_found` for an unknown dataset.
 */
export async function readRecipeRequest(
  context: ServiceContext,
  parsed: ParsedView,
  search: SearchParams,
  whole: Recipe | null,
): Promise<RecipeRequest> {
  const { dataset } = parsed.view;
  const extremes = pairingRecipe(findPairing('max', 'min') ?? defaultPairing(), parsed.view);
  const effectOf = (recipe: Recipe) =>
    readRecipeEffect(context, dataset, recipe, { ...extremes, filter: recipe.filter });
  const asked = readRecipeParam(search.recipe, parsed);
  const { recipe, problem } = whole ? { recipe: whole, problem: null } : asked;
  try {
    return { recipe, extremes, effect: await effectOf(recipe), problem };
  } catch (error) {
    if (search.recipe === undefined || !(error instanceof AppError)) throw error;
    if (error.code !== 'invalid_input') throw error;
    const usual = readRecipeParam(undefined, parsed).recipe;
    return { recipe: usual, extremes, effect: await effectOf(usual), problem: error.message };
  }
}
