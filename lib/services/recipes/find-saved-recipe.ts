import { AppError } from '@/lib/core/errors/app-error';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { SavedRecipeView, UnreadableRecipeView } from '@/lib/core/views/saved-recipe-view';
import {
  findSavedRecipeRecord,
  findSavedRecipeRecordNamed,
  listSavedRecipeRecords,
} from '@/lib/data/queries/find-saved-recipes';
import type { ServiceContext } from '@/lib/services/service-context';
import { anySavedRecipeView, savedRecipeView } from './saved-recipe-view';

/** Returns the saved recipes of the installation, the last changed first; one that cannot be read any more says why. */
export async function listSavedRecipes({
  database,
}: ServiceContext): Promise<(SavedRecipeView | UnreadableRecipeView)[]> {
  return (await listSavedRecipeRecords(database)).map(anySavedRecipeView);
}

/** Returns a saved recipe. Throws `not_found`. */
export async function readSavedRecipe(
  { database }: ServiceContext,
  id: number,
): Promise<SavedRecipeView> {
  const found = await findSavedRecipeRecord(database, id);
  if (!found) throw unknownSavedRecipe();
  return savedRecipeView(found);
}

/** Returns the recipe saved under a name. Throws `not_found`, naming those there are. */
export async function findRecipeNamed({ database }: ServiceContext, name: string): Promise<Recipe> {
  const found = await findSavedRecipeRecordNamed(database, name);
  if (found) return found.recipe;
  const names = (await listSavedRecipeRecords(database)).map((one) => JSON.stringify(one.name));
  throw new AppError(
    'not_found',
    `no recipe is saved as ${JSON.stringify(name)}; there ${names.length === 0 ? 'are none' : `are ${names.join(', ')}`}`,
  );
}

/** The error for the id of a recipe that is not saved, or not any more. */
export function unknownSavedRecipe(): AppError {
  return new AppError('not_found', 'this recipe is not saved, or not any more');
}
