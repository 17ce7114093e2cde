import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseRecipeText } from '@/lib/schema/recipe/parse-recipe-text';
import { exportLines } from '@/lib/services/export/export-lines';
import { readRecipeEffect } from '@/lib/services/read-recipe-effect';
import { openRecipeExport } from '@/lib/services/recipes/open-recipe-export';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { recipeOf } from '@/test/recipe-of';
import { SMALL_TOKENIZER, writeSmallTokenizer } from '@/test/small-tokenizer';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';

const FORMAT = 'trl-standard';
let context: TemporaryContext;
let folder = '';

beforeAll(async () => {
  context = await temporaryContext();
  folder = path.join(context.dataDir, 'tokenizers', 'small');
  writeSmallTokenizer(folder);
  const rows = [3, 4, 5].map((words) => ({
    prompt_id: `p${words}`,
    prompt: 'how long?',
    responses: [
      { text: Array(words).fill('hello').join(' '), reward: 2 },
      { text: 'the the', reward: 1 },
    ],
  }));
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))], { name: 'budget' });
});
afterAll(() => context.remove());

const budgeted = (tokens: object) =>
  recipeOf({ strategies: [{ kind: 'points', pairings: ['max__min'] }], constraints: { tokens } });

async function idsOf(recipe: ReturnType<typeof recipeOf>) {
  const opened = await openRecipeExport(context, 'budget', recipe, {
    anyData: true,
    format: FORMAT,
  });
  let text = '';
  for await (const part of exportLines(opened.source(), FORMAT, 'train')) text += part;
  const rows = text.split('\n').filter((line) => line !== '');
  return { ids: rows.map((line) => JSON.parse(line).prompt_id), recipeJson: opened.recipeJson };
}

test('a token budget leaves out pairs with a longer side, and says why', async () => {
  const recipe = budgeted({ tokenizer: 'small', max: 4 });
  expect((await idsOf(recipe)).ids).toEqual(['p3', 'p4']);
  const { effect } = await readRecipeEffect(context, 'budget', recipe, recipe);
  expect(effect).toMatchObject({ pairs: 2, lost: [{ kind: 'tokens', prompts: 1 }] });
  expect(effect.other).toMatchObject({ pairs: 2, shared: 2, changedPrompts: 0 });
  expect((await idsOf(budgeted({ tokenizer: 'small', max: 5 }))).ids).toHaveLength(3);
});

test('the recipe that goes with an export names the very tokenizer, and another one under its name is refused', async () => {
  const { recipeJson = '' } = await idsOf(budgeted({ tokenizer: 'small', max: 4 }));
  const written = parseRecipeText('recipe.json', recipeJson);
  expect(written.constraints.tokens).toMatchObject({
    tokenizer: 'small',
    max: 4,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect((await idsOf(written)).ids).toEqual(['p3', 'p4']);
  const other = { ...SMALL_TOKENIZER, model: { ...SMALL_TOKENIZER.model, merges: [] } };
  fs.writeFileSync(path.join(folder, 'tokenizer.json'), JSON.stringify(other));
  await expect(idsOf(written)).rejects.toThrow('another tokenizer named "small"');
  expect((await idsOf(budgeted({ tokenizer: 'small', max: 4 }))).ids).toEqual([]);
});

test('a tokenizer that is not here is named, with how to add it', async () => {
  await expect(idsOf(budgeted({ tokenizer: 'nowhere', max: 4 }))).rejects.toThrow(
    /the tokenizer "nowhere", which is not here: .*sweetspot tokenizer add/,
  );
});
