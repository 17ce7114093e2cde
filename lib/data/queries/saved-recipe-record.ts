import { AppError } from '@/lib/core/errors/app-error';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { SavedRecipe } from '@/lib/data/generated/client';
import { parseRecipeText } from '@/lib/schema/recipe/parse-recipe-text';

/** A saved recipe as services use it; the recipe carries the name it is saved under. */
export type SavedRecipeRecord = {
  id: number;
  name: string;
  recipe: Recipe;
  createdAt: Date;
  updatedAt: Date;
};

/** A saved recipe that cannot be read any more, and why. */
export type UnreadableRecipeRecord = Omit<SavedRecipeRecord, 'recipe'> & { unreadable: string };

/** Returns the record of a row, or why its recipe cannot be read any more. */
export function anySavedRecipeRecord(row: SavedRecipe): SavedRecipeRecord | UnreadableRecipeRecord {
  try {
    return savedRecipeRecord(row);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { id, name, createdAt, updatedAt } = row;
    return { id, name, createdAt, updatedAt, unreadable: error.message };
  }
}

/** Returns the record of a row. Throws `invalid_input` where its recipe cannot be read any more. */
export function savedRecipeRecord({
  id,
  name,
  recipe,
  createdAt,
  updatedAt,
}: SavedRecipe): SavedRecipeRecord {
  const source = `the saved recipe ${JSON.stringify(name)}`;
  return { id, name, recipe: { ...parseRecipeText(source, recipe), name }, createdAt, updatedAt };
}
