import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PairBatch } from '@/lib/core/export/preference-pair';
import { formatRecipe } from '@/lib/core/recipes/format-recipe';
import { parseRecipeText } from '@/lib/schema/recipe/parse-recipe-text';
import { parseView } from '@/lib/schema/views/view-params';
import { openExport } from '@/lib/services/export/open-export';
import { openRecipe } from '@/lib/services/recipes/open-recipe';
import { recipeBatches } from '@/lib/services/recipes/recipe-batches';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { recipeOf } from '@/test/recipe-of';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { newPairReport, pairSources } from './pair-sources';
import type { StreamInput } from './stream-prompts';

const rows = Array.from({ length: 40 }, (_, p) => ({
  prompt_id: `p${p}`,
  prompt: `Question ${p}`,
  source: p % 3 === 0 ? 'web' : 'books',
  responses: Array.from({ length: 5 }, (_, i) => ({
    text: `answer ${i} of ${p}`,
    reward: Math.sin(p * 7 + i * 3),
    model: (p + i) % 6 === 0 ? 'rare' : 'usual',
    finish_reason: i === 2 && p % 4 === 0 ? 'length' : 'stop',
  })),
}));
const source = textSource('a.jsonl', jsonLines(rows));
let context: TemporaryContext;

beforeAll(async () => {
  context = await temporaryContext();
  await importSources(context, [source], { name: 'data' });
});
afterAll(() => context.remove());

async function idsOf(batches: AsyncIterable<PairBatch>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { pairs } of batches) ids.push(...pairs.map(({ pair }) => pair.promptId));
  return ids;
}

test.each([
  [{ model: ['rare'] }],
  [{ 'meta.source': ['web'], finish_reason: ['length'] }],
  [{ model: ['rare', 'usual'], 'meta.source': ['books'] }],
])('files and a dataset give the pairs of the same prompts for %j', async (facets) => {
  const recipe = recipeOf({ filter: { facets } });
  expect(parseRecipeText('again', formatRecipe(recipe))).toEqual(recipe);
  const opened = await openRecipe(context, 'data', recipe, { anyData: false });
  const stored = await idsOf(recipeBatches(context.database, opened));
  const input: StreamInput = { sources: [source], shape: 'auto', columns: {}, onError: 'stop' };
  const run = { signal: new AbortController().signal, onRead: () => {} };
  expect(await idsOf(pairSources(input, recipe, newPairReport(), run))).toEqual(stored);
  expect(stored.length).toBeGreaterThan(0);
  expect(stored.length).toBeLessThan(rows.length);
});

test('a recipe names the value that a dataset does not have, and takes no tags', async () => {
  const unknown = recipeOf({ filter: { facets: { model: ['nobody'] } } });
  await expect(openRecipe(context, 'data', unknown, { anyData: false })).rejects.toThrow(
    /filters by model=nobody, which the dataset "data" does not have/,
  );
  expect(() => recipeOf({ filter: { facets: { tag: ['a'] } } })).toThrow(
    /filter\.facets\.tag: a recipe has no tags/,
  );
  expect(() => recipeOf({ filter: { facets: { colour: ['a'] } } })).toThrow(/meta\.NAME/);
});

test('the recipe of a filtered pairing has its facets', async () => {
  const view = parseView('data', { model: 'rare', 'meta.source': ['web', 'books'] });
  const { recipeJson } = await openExport(context, view, 'trl-standard');
  expect(JSON.parse(recipeJson ?? '').filter.facets).toEqual({
    model: ['rare'],
    'meta.source': ['web', 'books'],
  });
});
