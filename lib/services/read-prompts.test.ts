import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROMPT_FIELDS } from '@/lib/core/filters/prompt-filter';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { parseView } from '@/lib/schema/views/view-params';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { readMatrix } from './read-matrix';
import { readPromptIds } from './read-prompt-ids';
import { readPrompts } from './read-prompts';

const PROMPTS = 250;
let context: TemporaryContext;

beforeAll(async () => {
  context = await temporaryContext();
  const rows = Array.from({ length: PROMPTS }, (_, p) => ({
    prompt_id: `p${p}`,
    prompt: `Question ${p}`,
    responses: Array.from({ length: 3 + (p % 3) }, (_, i) => ({
      text: `answer ${i}`,
      reward: p === 0 ? null : ((p * 37) % 101) + i,
    })),
  }));
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))]);
});

afterAll(() => context.remove());

const view = (params: Record<string, string> = {}) => parseView('test', params);

test('a page is a hundred prompts, the last one what is left', async () => {
  const third = await readPrompts(context, view(), { page: 3 });
  expect(third).toMatchObject({ offset: 200, header: { ignored: [] } });
  expect(third.rows.map(({ ordinal }) => ordinal)).toEqual(
    Array.from({ length: 50 }, (_, i) => 200 + i),
  );
});

test('an order by model is said not to be where no response names one, and the import order shown', async () => {
  const { header, sort, rows } = await readPrompts(context, view({ sort: 'model' }), { page: 1 });
  expect(header.ignored).toEqual(['sort=model (no response is known to name its model)']);
  expect(sort).toEqual({ field: 'order', descending: false });
  expect(rows[0]).toMatchObject({ ordinal: 0 });
});

test('a page beyond the last is said, and the first one shown', async () => {
  const page = await readPrompts(context, view(), { page: 4 });
  expect(page).toMatchObject({ offset: 0 });
  expect(page.rows).toHaveLength(100);
  expect(page.header.ignored).toEqual(['page=4 (the last of 250 prompts is 3)']);
});

test('a row has every per-prompt number, null where there is none', async () => {
  const { rows } = await readPrompts(context, view(), { offset: 0, limit: 2 });
  for (const field of PROMPT_FIELDS) expect(rows[1]).toHaveProperty(field);
  expect(rows[1]).toMatchObject({ n: 4, min: 37, max: 40, range: 3, length: 10 });
  expect(rows[0]).toMatchObject({ n: 0, mu: null, range: null, margin: null });
});

test('what both sides begin with is there in characters and words, and filters', async () => {
  const prefix = {
    shared_prefix: 0.875,
    shared_prefix_characters: 7,
    shared_prefix_words: 1,
    shared_prefix_word_ratio: 0.5,
  };
  const { rows } = await readPrompts(context, view(), { offset: 1, limit: 1 });
  expect(rows[0]).toMatchObject(prefix);
  for (const [field, value] of Object.entries(prefix)) {
    const shownOf = async (range: string) =>
      (await readPrompts(context, view({ [field]: range }), { offset: 0, limit: 1 })).header.shown;
    expect(await shownOf(`${value}..${value}`)).toBe(PROMPTS - 1);
    expect(await shownOf(`..<${value}`)).toBe(0);
  }
});

test('a dataset stored before words were counted has none, and still its characters', async () => {
  const rows = [
    { prompt: 'Q', responses: ['a b', 'a c'].map((text, reward) => ({ text, reward })) },
  ];
  await importSources(context, [textSource('b.jsonl', jsonLines(rows))], { name: 'earlier' });
  const dataset = await findDataset(context.database, 'earlier');
  const { count } = await context.database.prisma.statColumn.deleteMany({
    where: { datasetId: dataset?.id ?? 0, name: { in: ['prefixWords', 'pickWords'] } },
  });
  expect(count).toBeGreaterThan(0);
  const parsed = parseView('earlier', {});
  expect((await readPrompts(context, parsed, { offset: 0, limit: 1 })).rows[0]).toMatchObject({
    shared_prefix_characters: 2,
    shared_prefix_words: null,
    shared_prefix_word_ratio: null,
  });
  expect((await readMatrix(context, parsed)).matrix.cells[0]).toMatchObject({
    usable: 1,
    meanSharedPrefixCharacters: 2,
    meanSharedPrefixWords: null,
  });
});

test.each(PROMPT_FIELDS)(
  'sorting by %s puts its numbers in order, prompts without one last',
  async (field) => {
    const { rows } = await readPrompts(context, view({ sort: `-${field}` }), {
      offset: 0,
      limit: PROMPTS,
    });
    const numbers = rows.map((row) => row[field]);
    const present = numbers.filter((value) => value !== null);
    expect(numbers.slice(0, present.length)).toEqual(present.toSorted((a, b) => b - a));
  },
);

test('the ids of a range are those of the rows in it, in the order asked for', async () => {
  const parsed = view({ sort: '-mu' });
  const { ids } = await readPromptIds(context, parsed, { offset: 20, limit: 30 });
  const { rows } = await readPrompts(context, parsed, { offset: 20, limit: 30 });
  expect(ids).toEqual(rows.map(({ promptId }) => promptId));
  const all = await readPromptIds(context, view({ n: '5..' }), { offset: 0, limit: 1e9 });
  expect(all.ids).toHaveLength(all.shown);
});
