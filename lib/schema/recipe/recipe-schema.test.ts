import { expect, test } from 'vitest';
import { formatRecipe } from '@/lib/core/recipes/format-recipe';
import { recipeOf } from '@/test/recipe-of';
import { parseRecipe } from './recipe-schema';

test('a short recipe is filled in, and written out whole it reads back as the same', () => {
  const recipe = recipeOf({
    name: 'mixed',
    filter: {
      text: 'why',
      n: [8, null],
      sigma: [
        [0.1, 2],
        [3, 4],
      ],
    },
    subsample: { n: 16, seed: 3 },
    strategies: [
      { kind: 'points', pairings: ['chosen_mu_1000sigma_rejected_mu_-2sigma'], weight: 2 },
      { kind: 'best-of-n' },
      { kind: 'threshold', margin: [1, 2], cap: 2 },
      { kind: 'all' },
    ],
    bands: [{ margin: [1, null], weight: 1 }],
    constraints: { margin: [0.5, null], length_ratio: [null, 3] },
    overrides: [{ action: 'exclude', prompt_id: 'p', at: '2026-01-02T03:04:05Z' }],
    split: { test: 0.1 },
    augmentation: { scale: [1, 10], template: 'user', half: { seed: 4 } },
  });
  expect(recipe.strategies[0]).toMatchObject({ pairings: ['max__mu-2s'], seed: '1', within: null });
  const text = formatRecipe(recipe);
  expect(parseRecipe('again', JSON.parse(text))).toEqual(recipe);
  expect(formatRecipe(parseRecipe('again', JSON.parse(text)))).toBe(text);
});

test.each([
  [{ version: 2 }, /^r\.json: version: expected 1/],
  [{ strategies: [] }, /^r\.json: strategies: expected at least one strategy/],
  [{ strategies: [{ kind: 'magic' }] }, /^r\.json: strategies\.0\.kind: /],
  [
    { strategies: [{ kind: 'points', pairings: ['min__max'] }] },
    /strategies\.0\.pairings\.0: expected a pairing/,
  ],
  [{ strategies: [{ kind: 'best-of-n', n: 5 }] }, /strategies\.0: .*"n"/],
  [{ constraints: { margin: [2, 1] } }, /constraints\.margin: expected \[from, to\]/],
  [{ filter: { mu: [2, 1] } }, /filter\.mu: expected \[from, to\]/],
  [
    {
      filter: {
        mu: [
          [1, 2],
          [4, 3],
        ],
      },
    },
    /filter\.mu\.1: expected \[from, to\]/,
  ],
  [{ filter: { margin: [1, 2] } }, /filter: .*"margin"/],
  [{ augmentation: { scale: [10, 1] } }, /augmentation\.scale: expected low below high/],
  [{ augmentation: { scale: [1, 10], text: '{what}' } }, /augmentation\.text: /],
  [{ split: { test: 1.5 } }, /split\.test: /],
  [{ fingerprint: 'abc' }, /fingerprint: expected 64 hexadecimal digits/],
  ['a text', /^r\.json: recipe: /],
])('%j is refused with its place', (change, message) => {
  const base = { version: 1, strategies: [{ kind: 'all' }] };
  const value = typeof change === 'string' ? change : { ...base, ...change };
  expect(() => parseRecipe('r.json', value)).toThrow(message);
});
