import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { CommandIo } from './command-io';

/** What stands before the name of a saved recipe where a file could stand. */
const SAVED = 'saved:';

/** Says what `readRecipe` takes, for the help of options and arguments. */
export const RECIPE_SOURCE = 'a file, or saved:NAME';

/**
 * Returns the recipe that a file holds, or with `saved:NAME` the one that is saved under a name. Throws `invalid_input`
 * for a file that is not there or is no recipe, `not_found` for a name under which none is saved.
 */
export async function readRecipe(io: CommandIo, source: string): Promise<Recipe> {
  if (source.startsWith(SAVED)) {
    const { findRecipeNamed } = await import('@/lib/services/recipes/find-saved-recipe');
    const { withContext } = await import('./with-context');
    return withContext(io, (context) => findRecipeNamed(context, source.slice(SAVED.length)));
  }
  const full = path.resolve(io.cwd, source);
  if (!fs.statSync(full, { throwIfNoEntry: false })?.isFile()) {
    throw new AppError('invalid_input', `${source}: there is no such file`);
  }
  const { parseRecipeText } = await import('@/lib/schema/recipe/parse-recipe-text');
  return parseRecipeText(source, fs.readFileSync(full, 'utf8'));
}
