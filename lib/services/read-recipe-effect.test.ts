import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { recipeOf } from '@/test/recipe-of';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { readRecipeEffect } from './read-recipe-effect';
import { openRecipe } from './recipes/open-recipe';
import { recipeBatches } from './recipes/recipe-batches';
import { textDigest } from './recipes/text-digest';

let context: TemporaryContext;
beforeAll(async () => {
  context = await temporaryContext();
  const rows = Array.from({ length: 700 }, (_, i) => ({
    prompt_id: `p${i}`,
    prompt: `question ${i % 50}, ${i}`,
    responses: Array.from({ length: 2 + (i % 9) }, (_, j) => ({
      text: `${'word '.repeat(j)}${i} ${j}`,
      reward: i % 13 === 0 ? 1 : ((i * 7 + j * j * 3) % 23) / 4,
      finish_reason: j % 4 === 3 ? 'length' : 'stop',
    })),
  }));
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))], { name: 'e' });
});
afterAll(() => context.remove());

async function exported(recipe: ReturnType<typeof recipeOf>) {
  const opened = await openRecipe(context, 'e', recipe, { anyData: true });
  const scores: { chosen: number; rejected: number; promptId: string }[] = [];
  for await (const { pairs } of recipeBatches(context.database, opened)) {
    for (const { pair } of pairs) {
      scores.push({
        chosen: pair.scoreChosen,
        rejected: pair.scoreRejected,
        promptId: pair.promptId,
      });
    }
  }
  return scores;
}

describe.each([
  ['points', {}],
  [
    'points of the sample σ, not far',
    {
      sigma: 'sample',
      strategies: [{ kind: 'points', pairings: ['mu+s__mu-s'], max_deviation: 0.3 }],
    },
  ],
  ['drawn points', { strategies: [{ kind: 'points', pairings: ['max__mu-2s'], within: 1 }] }],
  ['best of n of a subsample', { subsample: { n: 5 }, strategies: [{ kind: 'best-of-n', m: 2 }] }],
  [
    'all, split, filtered',
    { strategies: [{ kind: 'all', cap: 3 }], split: { test: 0.25 }, filter: { n: [4, null] } },
  ],
  [
    'bands and lengths',
    {
      strategies: [{ kind: 'threshold', margin: [0.5, null], cap: 2 }],
      bands: [
        { margin: [2, null], weight: 1 },
        { margin: [null, 2], weight: 1 },
      ],
      constraints: { length_ratio: [0.5, 2] },
    },
  ],
])('%s', (_name, value) => {
  test('the effect is that of the export, and every prompt is counted once', async () => {
    const recipe = recipeOf(value);
    const { effect, shown, sampleSeed } = await readRecipeEffect(context, 'e', recipe, null);
    const pairs = await exported(recipe);
    expect(sampleSeed).toBeNull();
    expect(effect.looked).toBe(shown);
    expect(effect.pairs).toBe(pairs.length);
    expect(effect.used).toBe(new Set(pairs.map(({ promptId }) => promptId)).size);
    expect(effect.train + effect.test).toBe(effect.used);
    expect(effect.lost.reduce((sum, { prompts }) => sum + prompts, effect.used)).toBe(shown);
    const mean =
      pairs.reduce((sum, { chosen, rejected }) => sum + chosen - rejected, 0) / pairs.length;
    expect(effect.meanMargin).toBeCloseTo(mean, 9);
    expect(effect.margins?.total).toBe(pairs.length);
    expect(effect.strategies.reduce((a, b) => a + b)).toBe(pairs.length);
  });
});

test('constraints on texts are judged on a seeded sample, and that is said', async () => {
  const recipe = recipeOf({ constraints: { drop_unfinished: true } });
  const view = await readRecipeEffect(context, 'e', recipe, null);
  expect(view).toMatchObject({ shown: 700, sampleSeed: '1', effect: { looked: 500 } });
  expect(view.effect.lost.map(({ kind }) => kind)).toContain('unfinished');
  expect(await readRecipeEffect(context, 'e', recipe, null)).toEqual(view);
});

test('the first rows are those of the export, augmented where the recipe says so', async () => {
  const recipe = recipeOf({ augmentation: { scale: [0, 6] }, split: { test: 0.5 } });
  const { rows } = await readRecipeEffect(context, 'e', recipe, null);
  const [first, second] = rows;
  expect(rows).toHaveLength(4);
  expect(first?.messages[0]).toMatchObject({ role: 'system' });
  expect(second).toMatchObject({ chosen: first?.rejected, rejected: first?.chosen });
  expect(rows[2]?.promptId).not.toBe(first?.promptId);
});

test('another recipe is compared pair by pair', async () => {
  const { effect } = await readRecipeEffect(
    context,
    'e',
    recipeOf(),
    recipeOf({ strategies: [{ kind: 'points', pairings: ['max__min'] }] }),
  );
  expect(effect.other?.shared).toBe(effect.extremes);
  const same = await readRecipeEffect(context, 'e', recipeOf(), recipeOf());
  expect(same.effect.other).toEqual({
    pairs: same.effect.pairs,
    shared: same.effect.pairs,
    changedPrompts: 0,
  });
});

test('what a person decided counts, and what no longer fits is listed', async () => {
  const at = '2026-01-02T03:04:05Z';
  const ref = (i: number, j: number) => ({
    index: j,
    text: textDigest(`${'word '.repeat(j)}${i} ${j}`),
  });
  const overrides = [
    { action: 'exclude', prompt_id: 'p1', at },
    { action: 'set', prompt_id: 'p13', at, chosen: ref(13, 1), rejected: ref(13, 0) },
    { action: 'set', prompt_id: 'p2', at, chosen: ref(3, 0), rejected: ref(2, 0) },
  ];
  const plain = await readRecipeEffect(context, 'e', recipeOf(), null);
  const view = await readRecipeEffect(context, 'e', recipeOf({ overrides }), null);
  expect(view.conflicts).toEqual([
    { promptId: 'p2', conflict: expect.stringMatching(/chosen is not among/) },
  ]);
  expect(view.effect.used).toBe(plain.effect.used - 1 + 1);
  expect(view.effect.lost).toContainEqual({ kind: 'excluded', prompts: 1 });
  const pairs = await exported(recipeOf({ overrides }));
  expect(pairs.some(({ promptId }) => promptId === 'p1')).toBe(false);
  expect(pairs.filter(({ promptId }) => promptId === 'p13')).toHaveLength(1);
});

test('a recipe for other data is refused, unless it is told to run', async () => {
  const recipe = recipeOf({ fingerprint: 'a'.repeat(64) });
  await expect(openRecipe(context, 'e', recipe, { anyData: false })).rejects.toThrow(
    /made for other data.*--any-data/,
  );
  expect((await readRecipeEffect(context, 'e', recipe, null)).madeForOther).toBe(true);
  await expect(
    openRecipe(context, 'e', recipeOf({ reward: 'no' }), { anyData: true }),
  ).rejects.toThrow(/has no reward "no"; it has reward/);
});
