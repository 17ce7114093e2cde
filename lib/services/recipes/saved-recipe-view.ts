import { recipeJson } from '@/lib/core/recipes/format-recipe';
import { recipeSummary } from '@/lib/core/recipes/recipe-summary';
import type { SavedRecipeView, UnreadableRecipeView } from '@/lib/core/views/saved-recipe-view';
import type {
  SavedRecipeRecord,
  UnreadableRecipeRecord,
} from '@/lib/data/queries/saved-recipe-record';

/** Returns what pages and the API show of a saved recipe, or of one that cannot be read any more. */
export function anySavedRecipeView(
  record: SavedRecipeRecord | UnreadableRecipeRecord,
): SavedRecipeView | UnreadableRecipeView {
  if ('recipe' in record) return savedRecipeView(record);
  const { id, name, unreadable, createdAt, updatedAt } = record;
  const times = { createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
  return { id, name, unreadable, ...times };
}

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
    unreadable: null,
    summary: recipeSummary(recipe),
    fingerprint: recipe.fingerprint,
    reward: recipe.reward,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    recipe: recipeJson(recipe),
  };
}
