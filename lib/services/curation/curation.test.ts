import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { WantedAction } from '@/lib/schema/curation/curation-json';
import { parseRecipeText } from '@/lib/schema/recipe/parse-recipe-text';
import { parseView } from '@/lib/schema/views/view-params';
import { exportLines } from '@/lib/services/export/export-lines';
import { openExport } from '@/lib/services/export/open-export';
import { readRecipeEffect } from '@/lib/services/read-recipe-effect';
import { openRecipeExport } from '@/lib/services/recipes/open-recipe-export';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { recipeOf } from '@/test/recipe-of';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { adoptRecipeOverrides } from './adopt-recipe-overrides';
import { curatePrompts } from './curate-prompts';
import { readCuration } from './read-curation';
import { stepCuration } from './step-curation';

const FORMAT = 'trl-standard';
let context: TemporaryContext;
let name = '';
let made = 0;

beforeAll(async () => {
  context = await temporaryContext();
});
beforeEach(async () => {
  name = `set-${made++}`;
  const rows = Array.from({ length: 20 }, (_, p) => ({
    prompt_id: `p${p}`,
    prompt: `question ${p} about ${p % 2 === 0 ? 'apples' : 'pears'}`,
    responses: Array.from({ length: 6 }, (_, i) => ({
      text: `answer ${i} of ${p}`,
      reward: p === 19 ? 1 : i === 5 ? null : Math.cos(p + i * 2),
    })),
  }));
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))], { name });
});
afterAll(() => context.remove());

const view = (search = {}) => parseView(name, search);
const act = (ordinal: number, action: WantedAction, reason = '') =>
  curatePrompts(context, view(), action, reason, { ordinal });
const actOnAll = (search: object, action: WantedAction, more: object = {}) =>
  curatePrompts(context, view(search), action, 'in bulk', {
    replace: false,
    expected: null,
    preview: false,
    ...more,
  });

type Row = { prompt_id: string; chosen: string; rejected: string };

async function linesOf(source: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const part of source) text += part;
  return text;
}

const rowsOf = (text: string): Map<string, Row> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .map((row) => [row.prompt_id, row]),
  );

async function exported(recipe: Recipe | null = null, anyData = false) {
  const opened = recipe
    ? await openRecipeExport(context, name, recipe, { anyData, format: FORMAT })
    : await openExport(context, view(), FORMAT);
  const text = await linesOf(exportLines(opened.source(), FORMAT, 'train'));
  return { opened, text, rows: rowsOf(text) };
}

test('an override is in what a pairing and a recipe export, and the recipe that goes with it gives the same bytes again', async () => {
  const before = await exported();
  await act(3, { kind: 'swap' }, 'the judge likes length');
  await act(4, { kind: 'exclude' });
  await act(5, { kind: 'set', chosen: 1, rejected: 2 });
  const after = await exported();
  const [p3, p5] = [before.rows.get('p3'), after.rows.get('p5')];
  expect(after.rows.get('p3')).toMatchObject({ chosen: p3?.rejected, rejected: p3?.chosen });
  expect(after.rows.has('p4')).toBe(false);
  expect(p5).toMatchObject({ chosen: 'answer 1 of 5', rejected: 'answer 2 of 5' });
  expect(after.opened.scoresMayFall).toBe(true);
  expect((await exported(recipeOf())).text).toBe(after.text);
  const written = parseRecipeText('recipe.json', after.opened.recipeJson ?? '');
  expect(written.overrides).toMatchObject([
    { promptId: 'p3', action: 'swap', reason: 'the judge likes length' },
    { promptId: 'p4', action: 'exclude' },
    { promptId: 'p5', action: 'set', chosen: { index: 1 }, rejected: { index: 2 } },
  ]);
  await act(3, { kind: 'automatic' });
  expect((await exported(written)).text).toBe(after.text);
  expect((await exported(recipeOf({ overrides: [] }))).text).toBe(before.text);
  expect((await exported()).rows.get('p3')).toEqual(p3);
});

test('what was decided is undone and done again step by step, and another decision ends what could be done again', async () => {
  await act(0, { kind: 'swap' });
  await act(0, { kind: 'tag', tag: 'odd' });
  const standing = async () => {
    const { prompts, undo, redo } = await readCuration(context, view(), recipeOf());
    const [first] = prompts;
    return [first?.override?.action ?? null, first?.tags.map(({ text }) => text) ?? [], undo, redo];
  };
  expect(await standing()).toEqual(['swap', ['odd'], true, false]);
  await stepCuration(context, name, 'undo');
  expect(await standing()).toEqual(['swap', [], true, true]);
  await stepCuration(context, name, 'undo');
  expect(await standing()).toEqual([null, [], false, true]);
  await expect(stepCuration(context, name, 'undo')).rejects.toThrow('nothing to undo');
  await stepCuration(context, name, 'redo');
  expect(await standing()).toEqual(['swap', [], true, true]);
  await act(0, { kind: 'note', note: 'look again' });
  await expect(stepCuration(context, name, 'redo')).rejects.toThrow('nothing to redo');
  const { history, prompts } = await readCuration(context, view(), recipeOf());
  expect(history.map(({ what }) => what.join())).toEqual([
    'wrote a note on p0',
    'swapped the sides of p0',
  ]);
  expect(prompts[0]?.note).toMatchObject({ text: 'look again' });
});

test('an action on all that a filter shows is counted first, keeps single decisions, and is refused when the count has changed', async () => {
  await act(2, { kind: 'set', chosen: 0, rejected: 1 });
  const apples = { text: 'apples' };
  const preview = await actOnAll(apples, { kind: 'exclude' }, { preview: true });
  expect(preview).toEqual({ shown: 10, changed: 9, kept: 1 });
  expect((await exported()).rows.has('p0')).toBe(true);
  await expect(actOnAll(apples, { kind: 'exclude' }, { expected: 11 })).rejects.toThrow(
    'the filter now shows 10 prompts, not 11',
  );
  await actOnAll(apples, { kind: 'exclude' }, { expected: 10 });
  const { rows } = await exported();
  expect(rows.has('p0')).toBe(false);
  expect(rows.get('p2')).toMatchObject({ chosen: 'answer 0 of 2' });
  expect(rows.has('p1')).toBe(true);
  const all = await readCuration(context, view(apples), recipeOf());
  expect(all).toMatchObject({
    counts: { excluded: 9, set: 1, swapped: 0 },
    curated: { shown: 10, total: 10 },
  });
  await stepCuration(context, name, 'undo');
  expect((await exported()).rows.has('p0')).toBe(true);
  await expect(actOnAll({ mu: 'nonsense' }, { kind: 'exclude' })).rejects.toThrow('not understood');
});

test('an override that does not fit the recipe is a conflict, and applies again with a recipe that it fits', async () => {
  await act(7, { kind: 'swap' });
  await act(19, { kind: 'swap' });
  const conflictsOf = async (recipe: Recipe) =>
    (await readCuration(context, view(), recipe)).prompts
      .filter(({ conflict }) => conflict !== null)
      .map(({ promptId }) => promptId);
  expect(await conflictsOf(recipeOf())).toEqual(['p19']);
  const none = recipeOf({ constraints: { margin: [1000, null] } });
  expect(await conflictsOf(none)).toEqual(['p7', 'p19']);
  expect((await exported(none)).rows.size).toBe(0);
  expect((await exported(recipeOf())).rows.has('p7')).toBe(true);
});

test('responses that cannot be a side, prompts and datasets that are not there are refused', async () => {
  const set = (chosen: number, rejected: number) => act(0, { kind: 'set', chosen, rejected });
  await expect(set(0, 5)).rejects.toThrow('response 5 of prompt 0 is unscored');
  await expect(set(0, 9)).rejects.toThrow('its responses are 0 to 5');
  await expect(set(1, 1)).rejects.toThrow('the same response');
  await expect(act(99, { kind: 'exclude' })).rejects.toThrow('no prompt 99');
  await expect(stepCuration(context, 'nowhere', 'undo')).rejects.toThrow('no dataset named');
  await expect(actOnAll({}, { kind: 'set', chosen: 0, rejected: 1 })).rejects.toThrow(
    'one prompt only',
  );
});

test('a recipe’s overrides are adopted with their times and reasons, and never in place of a decision', async () => {
  await act(1, { kind: 'exclude' });
  const at = '2026-01-02T03:04:05Z';
  const { overrides } = recipeOf({
    overrides: [
      { action: 'swap', prompt_id: 'p0', at, reason: 'elsewhere' },
      { action: 'swap', prompt_id: 'p1', at },
    ],
  });
  expect(await adoptRecipeOverrides(context, name, overrides ?? [])).toEqual({
    shown: 2,
    changed: 1,
    kept: 1,
  });
  const { prompts } = await readCuration(context, view(), recipeOf());
  expect(prompts.map(({ override }) => override)).toMatchObject([
    { action: 'swap', at, reason: 'elsewhere' },
    { action: 'exclude' },
  ]);
  const foreign = recipeOf({ overrides: [{ action: 'swap', prompt_id: 'nobody', at }] });
  await expect(adoptRecipeOverrides(context, name, foreign.overrides ?? [])).rejects.toThrow(
    '1 of 1 overrides are of prompts that this dataset does not have, first "nobody"',
  );
  const effect = await readRecipeEffect(context, name, foreign, null);
  expect(effect.conflicts).toEqual([
    { promptId: 'nobody', conflict: 'the dataset has no such prompt' },
  ]);
});

test('an action on named prompts changes these, whatever the filter shows, and is undone as one', async () => {
  const prompts = ['p3', 'p17', 'p4'];
  const done = await actOnAll({ text: 'apples' }, { kind: 'exclude' }, { prompts });
  expect(done).toEqual({ shown: 3, changed: 3, kept: 0 });
  const { counts } = await readCuration(context, view(), recipeOf());
  expect(counts.excluded).toBe(3);
  await stepCuration(context, name, 'undo');
  expect((await readCuration(context, view(), recipeOf())).counts.excluded).toBe(0);
});

test('a prompt named twice counts once', async () => {
  const done = await actOnAll({}, { kind: 'tag', tag: 'odd' }, { prompts: ['p1', 'p1'] });
  expect(done.changed).toBe(1);
});

test('a prompt that the dataset does not have changes nothing and is named', async () => {
  await expect(actOnAll({}, { kind: 'exclude' }, { prompts: ['p1', 'gone'] })).rejects.toThrow(
    'nothing was changed: 1 of 2 prompts are not in this dataset, first "gone"',
  );
  expect((await readCuration(context, view(), recipeOf())).counts.excluded).toBe(0);
});

test('more prompts than can be named are refused with the bound', async () => {
  const prompts = Array.from({ length: 10_001 }, (_, i) => `p${i}`);
  await expect(actOnAll({}, { kind: 'exclude' }, { prompts })).rejects.toThrow(
    'nothing was changed: 10,001 prompts are named, and at most 10000 can be',
  );
});
