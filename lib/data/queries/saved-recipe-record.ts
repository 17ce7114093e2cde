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

/** Returns the record of a row. Throws where its recipe cannot be read any more. */
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
