import { recipeJson } from './format-recipe';
import type { Recipe } from './recipe';

/** Returns whether two recipes make the same rows of the same data: all but the name and the fingerprint are equal. */
export function isSameRecipe(a: Recipe, b: Recipe): boolean {
  return deciding(a) === deciding(b);
}

/** As `isSameRecipe`, where `json` is the other one as `recipeJson` has it. */
export function isSameAsJson(recipe: Recipe, json: object): boolean {
  return deciding(recipe) === JSON.stringify({ ...json, name: '', fingerprint: null });
}

function deciding(recipe: Recipe): string {
  return JSON.stringify({ ...recipeJson(recipe), name: '', fingerprint: null });
}
