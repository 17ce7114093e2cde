import { afterEach, beforeEach, expect, test } from 'vitest';
import { mixRecipe } from '@/lib/core/recipes/levels-recipe';
import { parseView } from '@/lib/schema/views/view-params';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { recipeOf } from '@/test/recipe-of';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { readLevels } from './read-levels';
import { readRecipeEffect } from './read-recipe-effect';

let context: TemporaryContext;

beforeEach(async () => {
  context = await temporaryContext();
});

afterEach(async () => {
  await context.remove();
});

/** Prompts of k = 2, 3 or 4, or without k, of which response i has the reward (3 p + i) modulo (k + 1). */
const rows = Array.from({ length: 40 }, (_, p) => {
  const k = 2 + (p % 3);
  return {
    prompt_id: `p${p}`,
    prompt: `Question ${p}`,
    ...(p % 8 === 7 ? {} : { k }),
    responses: Array.from({ length: 5 + (p % 4) }, (_, i) => ({
      text: `Here answer ${i}`,
      reward: (3 * p + i) % (k + 1),
    })),
  };
});

const importRows = () => importSources(context, [textSource('a.jsonl', jsonLines(rows))]);

test('pairs and prompts of each two levels are those of a recipe of these levels without a cap that binds', async () => {
  await importRows();
  const view = parseView('test', { n: '6..' });
  const { grid } = await readLevels(context, view, []);
  const sums = new Map<string, { pairs: number; prompts: number }>();
  for (const { chosen, rejected, pairs, prompts } of grid?.cells ?? []) {
    const sum = sums.get(`${chosen}:${rejected}`) ?? { pairs: 0, prompts: 0 };
    sums.set(`${chosen}:${rejected}`, { pairs: sum.pairs + pairs, prompts: sum.prompts + prompts });
  }
  expect(sums.size).toBe(10);
  for (const [key, { pairs, prompts }] of sums) {
    const levels = [key.split(':').map(Number)];
    const recipe = recipeOf({
      filter: { n: [6, null] },
      strategies: [{ kind: 'verified', levels, cap: 1000 }],
    });
    const { effect } = await readRecipeEffect(context, 'test', recipe, null, true);
    expect([effect.pairs, effect.used]).toEqual([pairs, prompts]);
  }
});

test('a mix with one part for each difficulty gives exactly what is expected of it', async () => {
  await importRows();
  const { grid } = await readLevels(context, parseView('test', {}), []);
  const parts = (grid?.cells ?? []).filter(
    ({ chosen, rejected, difficulty }) => chosen === difficulty && rejected === 0,
  );
  expect(parts.map(({ difficulty }) => difficulty)).toEqual([4, 3, 2]);
  const mix = parts.map((part, i) => ({ ...part, weight: 1 + i }));
  const recipe = mixRecipe(mix, 4, { reward: null, sigma: 'population' });
  const { effect, sharedPrefixes } = await readRecipeEffect(context, 'test', recipe, null, true);
  const sum = (key: 'prompts' | 'capped') => parts.reduce((total, part) => total + part[key], 0);
  expect([effect.used, effect.pairs]).toEqual([sum('prompts'), sum('capped')]);
  const unknown = rows.filter((row) => !('k' in row)).length;
  expect(effect.lost).toContainEqual({ kind: 'difficulty', prompts: unknown });
  expect(sharedPrefixes).toMatchObject({ pairs: effect.pairs, meanWords: 2 });
});

test('chosen levels are counted together, and those that the reward cannot have are named', async () => {
  await importRows();
  const choice = [
    { chosen: 4, rejected: 0 },
    { chosen: 3, rejected: 0 },
    { chosen: 9, rejected: 0 },
  ];
  const { grid, header } = await readLevels(context, parseView('test', {}), choice);
  expect(header.ignored).toEqual(['levels=9:0']);
  const last = grid?.steps.at(-1);
  expect(grid?.steps.map(({ n }) => n)).toEqual([4, 8]);
  expect(last?.prompts).toBe(10);
  expect(grid?.chosen?.prompts).toBeGreaterThan(grid?.cells[0]?.prompts ?? 0);
});

test('a reward of fractions has no grid', async () => {
  const responses = [0.5, 1, 2].map((reward) => ({ text: `${reward}`, reward }));
  await importSources(context, [textSource('a.jsonl', jsonLines([{ prompt: 'q', responses }]))]);
  expect((await readLevels(context, parseView('test', {}), [])).grid).toBeNull();
});
