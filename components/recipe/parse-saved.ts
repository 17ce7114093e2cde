import type { Recipe } from '@/lib/core/recipes/recipe';
import type { SavedRecipeView } from '@/lib/core/views/saved-recipe-view';

/** Returns a saved recipe ready for use; the schema is loaded when the first one is opened. */
export async function parseSaved({ name, recipe }: SavedRecipeView): Promise<Recipe> {
  const { parseRecipe } = await import('@/lib/schema/recipe/recipe-schema');
  return parseRecipe(name, recipe);
}
