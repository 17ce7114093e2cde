import { recipeJson } from './format-recipe';
import type { Recipe } from './recipe';

/** What is left out of a compact recipe, as JSON texts, by key. */
const DEFAULTS: Record<string, readonly string[]> = {
  name: ['""'],
  sigma: ['"population"'],
  filter: ['{}'],
  bands: ['[]'],
  seed: ['"1"'],
  format: ['"trl-conversational"'],
  margin: ['[null,null]'],
  chosen: ['[null,null]'],
  length: ['[null,null]'],
  length_ratio: ['[null,null]'],
  drop_ties: ['true'],
  drop_duplicates: ['false'],
  drop_unfinished: ['false'],
  constraints: ['{}'],
};

/** Returns the recipe as a JSON value with snake_case keys without what a reader fills in: short enough for an address. */
export function compactRecipe(recipe: Recipe): unknown {
  return without(recipeJson(recipe));
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const left = without(inner);
    const isDefault = left === null || (DEFAULTS[key] ?? []).includes(JSON.stringify(left));
    return isDefault ? [] : [[key, left]];
  });
  return Object.fromEntries(entries);
}
