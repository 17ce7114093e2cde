import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROMPT_FIELDS } from '@/lib/core/filters/prompt-filter';
import { parseView } from '@/lib/schema/views/view-params';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
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
