import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { recipeOf } from '@/test/recipe-of';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { comparePromptPairs } from './compare-prompt-pairs';
import { COMPARISON_WINDOW, compareRecipes } from './compare-recipes';
import { readRecipeEffect } from './read-recipe-effect';
import { openRecipe } from './recipes/open-recipe';
import { recipeBatches } from './recipes/recipe-batches';

let context: TemporaryContext;
beforeAll(async () => {
  context = await temporaryContext();
  const rows = Array.from({ length: 700 }, (_, i) => ({
    prompt_id: `p${i}`,
    prompt: `question ${i}`,
    responses: Array.from({ length: 2 + (i % 9) }, (_, j) => ({
      text: `${'word '.repeat(j)}${i} ${j}`,
      rewards: {
        first: i % 13 === 0 ? 1 : ((i * 7 + j * j * 3) % 23) / 4,
        second: (i * 5 + j * 3) % 7,
      },
      finish_reason: j % 4 === 3 ? 'length' : 'stop',
    })),
  }));
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))], {
    name: 'c',
    reward: 'first',
  });
});
afterAll(() => context.remove());

type Recipe = ReturnType<typeof recipeOf>;
const list = { kind: 'changed', sort: 'margin', offset: 0 } as const;
const compare = (a: Recipe, b: Recipe, choices: object = {}) =>
  compareRecipes(context, 'c', { a, b }, { list: { ...list, ...choices }, exact: true });

/** Pairs by prompt as an export writes them. */
async function exported(recipe: Recipe): Promise<Map<string, Set<string>>> {
  const opened = await openRecipe(context, 'c', recipe, { anyData: true });
  const byPrompt = new Map<string, Set<string>>();
  for await (const { pairs } of recipeBatches(context.database, opened)) {
    for (const { pair } of pairs) {
      const known = byPrompt.get(pair.promptId) ?? new Set();
      byPrompt.set(pair.promptId, known.add(JSON.stringify([pair.chosen, pair.rejected])));
    }
  }
  return byPrompt;
}

const usual = recipeOf();
const extremes = recipeOf({ strategies: [{ kind: 'points', pairings: ['max__min'] }] });

describe.each([
  ['two pairings', usual, extremes],
  [
    'another σ',
    recipeOf({ strategies: [{ kind: 'points', pairings: ['mu+s__mu-s'] }] }),
    recipeOf({ sigma: 'sample', strategies: [{ kind: 'points', pairings: ['mu+s__mu-s'] }] }),
  ],
  ['filters apart', recipeOf({ filter: { n: [4, null] } }), recipeOf({ filter: { n: [null, 6] } })],
  [
    'several pairs',
    recipeOf({ strategies: [{ kind: 'all', cap: 3 }] }),
    recipeOf({ strategies: [{ kind: 'all', cap: 2 }] }),
  ],
  ['texts', recipeOf({ constraints: { drop_unfinished: true } }), usual],
  ['another reward', usual, recipeOf({ reward: 'second' })],
  [
    'another reward, texts',
    recipeOf({ constraints: { drop_unfinished: true } }),
    recipeOf({ reward: 'second' }),
  ],
  [
    'a person’s decision',
    recipeOf({ overrides: [{ action: 'exclude', prompt_id: 'p1', at: '2026-01-02T03:04:05Z' }] }),
    usual,
  ],
])('%s', (_name, a, b) => {
  test('what is counted is what both exports hold', async () => {
    const [left, right] = [await exported(a), await exported(b)];
    const { comparison, shown } = await compare(a, b);
    const { prompts, pairs, looked } = comparison;
    const ids = [...new Set([...left.keys(), ...right.keys()])];
    const common = (id: string) =>
      [...(left.get(id) ?? [])].filter((pair) => right.get(id)?.has(pair)).length;
    const isSame = (id: string) =>
      common(id) === left.get(id)?.size && common(id) === right.get(id)?.size;
    const count = (keep: (id: string) => boolean) => ids.filter(keep).length;
    const counted = {
      same: count(isSame),
      changed: count((id) => left.has(id) && right.has(id) && !isSame(id)),
      onlyA: count((id) => !right.has(id)),
      onlyB: count((id) => !left.has(id)),
    };
    const shared = ids.reduce((sum, id) => sum + common(id), 0);
    expect(prompts).toMatchObject(counted);
    expect(looked).toBe(shown);
    expect(Object.values(prompts).reduce((sum, count) => sum + count)).toBe(looked);
    const size = (of: Map<string, Set<string>>) =>
      [...of.values()].reduce((sum, one) => sum + one.size, 0);
    expect(pairs).toEqual({ a: size(left), b: size(right), shared });
  });

  test('every listed prompt opens to pairs that are not the same', async () => {
    const { rows, listed, comparison, a: one, b: other } = await compare(a, b);
    expect(listed).toBe(comparison.prompts.changed);
    for (const row of rows.slice(0, 5)) {
      const opened = await comparePromptPairs(context, 'c', { a, b }, row.ordinal);
      expect(opened.promptId).toBe(row.promptId);
      expect(opened.a).toMatchObject({ total: row.a?.pairs ?? 0 });
      expect(opened.b).toMatchObject({ total: row.b?.pairs ?? 0 });
      expect(opened.a.pairs.filter(({ shared }) => shared)).toHaveLength(row.shared);
      expect(opened.a.total + opened.b.total).toBeGreaterThan(2 * row.shared);
      const margins = opened.b.pairs.map(({ chosen, rejected }) => chosen.reward - rejected.reward);
      const mean = margins.reduce((sum, margin) => sum + margin, 0) / margins.length;
      expect(row.b?.margin).toBeCloseTo(mean, 9);
      expect(row.change === null).toBe(one.reward !== other.reward);
    }
  });
});

test('a recipe compared with itself changes nothing', async () => {
  const { comparison, differences, rows } = await compare(usual, usual);
  const { same, neither } = comparison.prompts;
  expect(same + neither).toBe(comparison.looked);
  expect(differences).toEqual([]);
  expect(rows).toEqual([]);
});

test('the effect of a recipe counts the same overlap', async () => {
  const { comparison } = await compare(usual, extremes);
  const { effect } = await readRecipeEffect(context, 'c', usual, extremes);
  expect(effect.other).toEqual({
    pairs: comparison.pairs.b,
    shared: comparison.pairs.shared,
    changedPrompts: comparison.looked - comparison.prompts.same - comparison.prompts.neither,
  });
});

test('the list goes on where a window ends, the largest change first', async () => {
  const sets = {
    a: extremes,
    b: recipeOf({ strategies: [{ kind: 'points', pairings: ['max__mu'] }] }),
  };
  const first = await compare(sets.a, sets.b);
  const next = await compare(sets.a, sets.b, { offset: COMPARISON_WINDOW });
  expect(first.rows).toHaveLength(COMPARISON_WINDOW);
  const ordinals = [...first.rows, ...next.rows].map(({ ordinal }) => ordinal);
  expect(new Set(ordinals).size).toBe(ordinals.length);
  const sizes = [...first.rows, ...next.rows].map(({ change }) => Math.abs(change?.margin ?? 0));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  const inOrder = await compare(sets.a, sets.b, { sort: 'order' });
  const listed = inOrder.rows.map(({ ordinal }) => ordinal);
  expect(listed).toEqual(listed.toSorted((a, b) => a - b));
});

test('recipes that look at texts are compared on a seeded sample unless all are asked for', async () => {
  const a = recipeOf({ constraints: { drop_unfinished: true } });
  const view = await compareRecipes(context, 'c', { a, b: usual }, { list, exact: false });
  expect(view).toMatchObject({ shown: 700, sampleSeed: '1', comparison: { looked: 500 } });
  expect(await compare(a, usual)).toMatchObject({ sampleSeed: null, comparison: { looked: 700 } });
});

test('an unknown prompt or reward is refused', async () => {
  await expect(comparePromptPairs(context, 'c', { a: usual, b: extremes }, 700)).rejects.toThrow(
    /has no prompt 700/,
  );
  await expect(compare(usual, recipeOf({ reward: 'third' }))).rejects.toThrow(
    /has no reward "third"; it has first, second/,
  );
});
