import { expect, test } from 'vitest';
import { recipeJson } from '@/lib/core/recipes/format-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { recipeOf } from '@/test/recipe-of';
import { OWN, sideOptions } from './side-options';

const savedAs = (id: number, recipe: Recipe) => ({
  id,
  name: recipe.name,
  unreadable: null,
  summary: '',
  fingerprint: null,
  reward: null,
  createdAt: '',
  updatedAt: '',
  recipe: recipeJson(recipe),
});

test('a recipe that is no more than a pairing is that pairing, whatever its filter', () => {
  const { value, options } = sideOptions(recipeOf({ filter: { n: [4, null] } }), []);
  expect(value).toBe('max__mu-2s');
  expect(options).toHaveLength(21);
});

test('a recipe that asks for more is one of its own, by its name', () => {
  const { value, options } = sideOptions(recipeOf({ name: 'Mix', split: { test: 0.1 } }), []);
  expect(value).toBe(OWN);
  expect(options[0]).toEqual({ value: OWN, label: 'Mix' });
});

test('a saved recipe is the saved one until it is changed', () => {
  const recipe = recipeOf({ name: 'Mix', seed: '4' });
  const saved = [savedAs(7, recipe)];
  expect(sideOptions(recipe, saved).value).toBe('saved:7');
  expect(sideOptions({ ...recipe, split: { test: 0.5, seed: '1' } }, saved).value).toBe(OWN);
});
