import { AppError } from '@/lib/core/errors/app-error';
import type { SavedRecipeView, UnreadableRecipeView } from '@/lib/core/views/saved-recipe-view';
import { hideSavedRecipe, unhideSavedRecipe } from '@/lib/data/writes/saved-recipe-writes';
import type { ServiceContext } from '@/lib/services/service-context';
import { unknownSavedRecipe } from './find-saved-recipe';
import { anySavedRecipeView } from './saved-recipe-view';

/** Deletes a saved recipe; `restoreSavedRecipe` brings it back for a day at least. Throws `not_found`. */
export async function deleteSavedRecipe(
  { database, now }: ServiceContext,
  id: number,
): Promise<{ id: number }> {
  if (!(await hideSavedRecipe(database, id, now()))) throw unknownSavedRecipe();
  return { id };
}

/** Brings back what `deleteSavedRecipe` deleted. Throws `not_found` once it is gone for good, `conflict` where its name was taken meanwhile. */
export async function restoreSavedRecipe(
  { database }: ServiceContext,
  id: number,
): Promise<SavedRecipeView | UnreadableRecipeView> {
  const restored = await unhideSavedRecipe(database, id);
  if (!restored) {
    throw new AppError('not_found', 'the recipe cannot be brought back: it is gone for good');
  }
  return anySavedRecipeView(restored);
}
