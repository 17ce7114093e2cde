import { expect, test } from 'vitest';
import { recipeOf } from '@/test/recipe-of';
import { diffRecipes } from './diff-recipes';
import { recipeJson } from './format-recipe';

test('the same recipe has no differences, whatever was left to the defaults', () => {
  expect(diffRecipes(recipeJson(recipeOf()), recipeJson(recipeOf({ seed: 1 })))).toEqual([]);
});

test('differences are named by their path', () => {
  const a = recipeOf({ strategies: [{ kind: 'best-of-n' }] });
  const b = recipeOf({
    strategies: [{ kind: 'best-of-n', m: 7 }, { kind: 'all' }],
    split: { test: 0.1 },
  });
  expect(diffRecipes(recipeJson(a), recipeJson(b))).toMatchObject([
    { path: 'strategies.0.m', before: '5', after: '7' },
    { path: 'strategies.1', before: null },
    { path: 'split', before: 'null', after: '{"test":0.1,"seed":"1"}' },
  ]);
});
