import { AppError } from '@/lib/core/errors/app-error';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { copyName, parseRecipeName } from '@/lib/core/recipes/recipe-name';
import type { SavedRecipeView } from '@/lib/core/views/saved-recipe-view';
import {
  findSavedRecipeRecord,
  listSavedRecipeRecords,
} from '@/lib/data/queries/find-saved-recipes';
import { createSavedRecipe, replaceSavedRecipe } from '@/lib/data/writes/saved-recipe-writes';
import type { ServiceContext } from '@/lib/services/service-context';
import { unknownSavedRecipe } from './find-saved-recipe';
import { savedRecipeView } from './saved-recipe-view';

/** Saves a recipe under a name. Throws `invalid_input` for a name that cannot be used, `conflict` for one that is taken. */
export async function saveRecipe(
  { database, now }: ServiceContext,
  name: string,
  recipe: Recipe,
): Promise<SavedRecipeView> {
  const named = { ...recipe, name: parseRecipeName(name) };
  return savedRecipeView(await createSavedRecipe(database, named, now()));
}

/**
 * Changes the name of a saved recipe, the recipe, or both. `expected` is the time of the last change that the caller knows of;
 * null takes any. Throws `not_found`, `conflict` where it was changed since, and as `saveRecipe`.
 */
export async function changeSavedRecipe(
  { database, now }: ServiceContext,
  id: number,
  change: {
    name?: string | undefined;
    recipe?: Recipe | undefined;
    expected?: string | null;
  },
): Promise<SavedRecipeView> {
  const found = await findSavedRecipeRecord(database, id);
  if (!found) throw unknownSavedRecipe();
  const { expected = null } = change;
  if (expected !== null && expected !== found.updatedAt.toISOString()) throw changedSince(found);
  const name = change.name === undefined ? found.name : parseRecipeName(change.name);
  const recipe = { ...(change.recipe ?? found.recipe), name };
  const known = { id, expected: found.updatedAt };
  const changed = await replaceSavedRecipe(database, known, recipe, now());
  if (!changed) throw changedSince(found);
  return savedRecipeView(changed);
}

/** Saves a copy of a saved recipe under a free name. Throws `not_found`. */
export async function duplicateSavedRecipe(
  { database, now }: ServiceContext,
  id: number,
): Promise<SavedRecipeView> {
  const records = await listSavedRecipeRecords(database);
  const found = records.find((one) => one.id === id);
  if (!found) throw unknownSavedRecipe();
  if (!('recipe' in found)) throw new AppError('invalid_input', found.unreadable);
  const name = copyName(found.name, new Set(records.map((one) => one.name)));
  return savedRecipeView(await createSavedRecipe(database, { ...found.recipe, name }, now()));
}

function changedSince({ name }: { name: string }): AppError {
  return new AppError(
    'conflict',
    `nothing was saved: the recipe ${JSON.stringify(name)} was changed meanwhile; open it again, or save under another name`,
  );
}
