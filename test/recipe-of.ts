import type { Recipe } from '@/lib/core/recipes/recipe';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';

/** Returns the recipe of a JSON value, with max ▸ μ−2σ as its strategy unless it has others. */
export function recipeOf(value: object = {}): Recipe {
  const strategies = [{ kind: 'points', pairings: ['max__mu-2s'] }];
  return parseRecipe('test', { version: 1, strategies, ...value });
}
