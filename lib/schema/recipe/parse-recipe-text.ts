import { AppError } from '@/lib/core/errors/app-error';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { parseRecipe } from './recipe-schema';

/** Returns the recipe of a JSON text. Throws `invalid_input` naming `source` where it is not JSON or no recipe. */
export function parseRecipeText(source: string, text: string): Recipe {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('invalid_input', `${source}: a recipe is JSON, and this is not: ${why}`, {
      cause,
    });
  }
  return parseRecipe(source, value);
}
