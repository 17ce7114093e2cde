import { describeRecipe } from './describe-recipe';
import type { Recipe } from './recipe';

/** Returns what a recipe does on one line: its sentences without those of the data it was made for and of the format. */
export function recipeSummary(recipe: Recipe): string {
  return describeRecipe(recipe).slice(1, -1).join(' ');
}
