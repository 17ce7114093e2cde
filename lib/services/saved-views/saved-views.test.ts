import { afterAll, beforeAll, expect, test } from 'vitest';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { deleteSavedView, restoreSavedView } from './delete-saved-view';
import { findViewNamed, listSavedViews } from './find-saved-view';
import { changeSavedView, saveView } from './save-view';

let context: TemporaryContext;
let time = Date.parse('2026-01-01T00:00:00Z');

beforeAll(async () => {
  context = await temporaryContext();
  context.now = () => {
    time += 1000;
    return new Date(time);
  };
  const rows = [{ prompt: 'a', responses: [{ text: 'x', rewards: { kind: 1 } }] }];
  for (const name of ['one', 'two'])
    await importSources(context, [textSource('a.jsonl', jsonLines(rows))], { name });
});
afterAll(() => context.remove());

const save = (name: string, query = 'mu=1..2') => saveView(context, 'one', { name, query });
const names = async (dataset = 'one') =>
  (await listSavedViews(context, dataset)).map(({ name }) => name);

test('a view is kept under its name, for its dataset alone', async () => {
  const saved = await save('  high ', 'sort=-mu&mu=1..&page=4&cols=mu');
  expect(saved).toMatchObject({ name: 'high', query: 'mu=1..&sort=-mu&cols=mu', unreadable: null });
  expect(await names()).toEqual(['high']);
  expect(await names('two')).toEqual([]);
  expect(await findViewNamed(context, 'one', 'high')).toEqual({
    mu: '1..',
    sort: '-mu',
    cols: 'mu',
  });
  await expect(findViewNamed(context, 'one', 'low')).rejects.toThrow('there are "high"');
});

test('two of one name are refused, in another dataset they are not', async () => {
  await save('twice');
  await expect(save('twice')).rejects.toThrow('a view named "twice" is saved already');
  await saveView(context, 'two', { name: 'twice', query: '' });
});

test('what is not understood is not saved', async () => {
  await expect(save('bad', 'mu=high')).rejects.toThrow(
    'nothing was saved: not understood: mu=high',
  );
  await expect(save('bad', 'reward=gone')).rejects.toThrow('reward=gone');
  await expect(save(' ')).rejects.toThrow('cannot be used');
  expect(await names()).not.toContain('bad');
});

test('of two that change the same view the second is refused', async () => {
  const { id, updatedAt } = await save('shared');
  const change = (query: string, expected: string | null) =>
    changeSavedView(context, 'one', id, { query, expected });
  await change('mu=3..', updatedAt);
  await expect(change('mu=4..', updatedAt)).rejects.toThrow('"shared" was changed meanwhile');
  expect(await findViewNamed(context, 'one', 'shared')).toEqual({ mu: '3..' });
  await change('mu=5..', null);
  expect(await findViewNamed(context, 'one', 'shared')).toEqual({ mu: '5..' });
});

test('a view is renamed, deleted and brought back; another dataset cannot reach it', async () => {
  const { id } = await save('draft');
  const rename = (name: string) => changeSavedView(context, 'one', id, { name, expected: null });
  expect(await rename('final')).toMatchObject({ name: 'final', query: 'mu=1..2' });
  await expect(rename('high')).rejects.toThrow('is saved already');
  await expect(deleteSavedView(context, 'two', id)).rejects.toThrow('not any more');
  await deleteSavedView(context, 'one', id);
  expect(await names()).not.toContain('final');
  await expect(rename('x')).rejects.toThrow('not any more');
  await expect(restoreSavedView(context, 'two', id)).rejects.toThrow('gone for good');
  expect(await restoreSavedView(context, 'one', id)).toMatchObject({ id, name: 'final' });
});

test('one that cannot be read any more is listed with the reason, beside the others', async () => {
  const { id } = await save('stale');
  const query = 'mu=1..2&loudness=3..&sort=hue&reward=retired';
  await context.database.prisma.savedView.update({ where: { id }, data: { query } });
  const stale = (await listSavedViews(context, 'one')).find((view) => view.id === id);
  expect(stale?.unreadable).toBe('not understood any more: sort=hue, loudness=3.., reward=retired');
  expect((await names()).length).toBeGreaterThan(1);
  await expect(findViewNamed(context, 'one', 'stale')).rejects.toThrow('not understood any more');
});
