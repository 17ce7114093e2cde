import { recipeJson } from '@/lib/core/recipes/format-recipe';
import { recipeSummary } from '@/lib/core/recipes/recipe-summary';
import type { SavedRecipeView } from '@/lib/core/views/saved-recipe-view';
import type { SavedRecipeRecord } from '@/lib/data/queries/saved-recipe-record';

/** Returns what pages and the API show of a saved recipe. */
export function savedRecipeView({
  id,
  name,
  recipe,
  createdAt,
  updatedAt,
}: SavedRecipeRecord): SavedRecipeView {
  return {
    id,
    name,
    summary: recipeSummary(recipe),
    fingerprint: recipe.fingerprint,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    recipe: recipeJson(recipe),
  };
}
