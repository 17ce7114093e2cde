import { expect, test } from 'vitest';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { recipeOf } from '@/test/recipe-of';
import { compactRecipe } from './compact-recipe';

test.each([
  {},
  {
    strategies: [
      { kind: 'best-of-n' },
      { kind: 'all', cap: 9 },
      { kind: 'threshold', margin: [1, 2] },
    ],
  },
  {
    strategies: [
      { kind: 'points', pairings: ['max__min'], within: 0.5, weight: 2 },
      { kind: 'best-of-n', m: 3, weight: 1 },
    ],
    bands: [{ weight: 1 }, { margin: [1, null], chosen: [null, 2], weight: 2 }],
    constraints: { drop_ties: false, drop_unfinished: true, word_overlap: 0.5, length: [null, 9] },
    filter: { text: 'x', mu: [1, null] },
    subsample: { n: 4 },
    split: { test: 0.1, seed: 'a' },
    seed: 'b',
  },
])('a compact recipe reads back as the same: %#', (value) => {
  const recipe = recipeOf(value);
  expect(parseRecipe('again', compactRecipe(recipe))).toEqual(recipe);
});

test('what is usual takes no room', () => {
  expect(JSON.stringify(compactRecipe(recipeOf()))).toBe(
    '{"version":1,"strategies":[{"kind":"points","pairings":["max__mu-2s"]}]}',
  );
});
