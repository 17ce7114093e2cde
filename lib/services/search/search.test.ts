import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseView } from '@/lib/schema/views/view-params';
import { curatePrompts } from '@/lib/services/curation/curate-prompts';
import { openExport } from '@/lib/services/export/open-export';
import { queueJob } from '@/lib/services/jobs/queue-job';
import { runJob } from '@/lib/services/jobs/run-job';
import { listJobs } from '@/lib/services/list-jobs';
import { readPrompt } from '@/lib/services/read-prompt';
import { readPrompts } from '@/lib/services/read-prompts';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { indexMissing } from './index-missing';
import { needsIndexNamed } from './needs-index';
import { searchDataset } from './search-dataset';

let context: TemporaryContext;

const row = (id: string, prompt: string, texts: string[]) => ({
  prompt_id: id,
  prompt,
  responses: texts.map((text, i) => ({ text, reward: texts.length - i })),
});
const ROWS = [
  row('tea', 'How is green tea made?', ['Steam the leaves.', 'Pour WATER on it.']),
  row('bread', 'How is bread made?', ['Knead the dough, with water.', 'Buy green tea instead.']),
  row('rope', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', ['A rope.', 'Another.']),
];

beforeEach(async () => {
  context = await temporaryContext(path.resolve('dist'));
  await importSources(context, [textSource('a.jsonl', jsonLines(ROWS))]);
});

afterEach(async () => {
  await context.remove();
});

const search = async (typed: string) => {
  const { results } = await searchDataset(context, 'test', typed, 10);
  return results.map(({ prompt_id: id, where, response }) =>
    [id, where, response].filter((part) => part !== null).join(' '),
  );
};
const view = (q: string) => parseView('test', { q, pairing: 'max__min' });

test('words, phrases, prefixes, exclusions and places find prompts, and say where', async () => {
  await indexMissing(context);
  expect(await search('water')).toEqual(['tea response 1', 'bread response 0']);
  expect(await search('"green tea"')).toEqual(['tea prompt', 'bread response 1']);
  expect(await search('"tea green"')).toEqual([]);
  expect(await search('mad* knea*')).toEqual(['bread prompt']);
  expect(await search('made -steam')).toEqual(['bread prompt']);
  expect(await search('-made')).toEqual(['rope']);
  expect(await search('in:prompt green')).toEqual(['tea prompt']);
  expect(await search('green in:response')).toEqual(['bread response 1']);
  expect(await search('/W[a-z]+/')).toEqual([]);
  expect(await search('/W[A-Z]+/')).toEqual(['tea response 1']);
});

test('until the index is there, prompts alone are searched and the view says so', async () => {
  const before = await searchDataset(context, 'test', 'green', 10);
  expect(before.results.map(({ ordinal }) => ordinal)).toEqual([0]);
  expect(before.incomplete).toMatch(/index is not built yet: until then, prompts are searched/);
  await queueJob(context, { kind: 'index', dataset: 'test' });
  expect(
    (await readPrompts(context, view('green'), { offset: 0, limit: 10 })).header.search,
  ).toEqual({
    incomplete: expect.stringMatching(/is being built \(0 %\)/),
    waiting: true,
  });
  expect(await needsIndexNamed(context, 'test')).toBe(false);
  const [job] = await listJobs(context);
  await runJob(context, job?.id ?? '');
  const page = await readPrompts(context, view('green'), { offset: 0, limit: 10 });
  expect(page.rows.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
  expect(page.header.search).toEqual({ incomplete: null, waiting: false });
});

test('what a page shows is what an export has, and a search that is not complete exports nothing', async () => {
  await expect(openExport(context, view('green'), 'trl-standard')).rejects.toThrow(
    /index is not built/,
  );
  const action = { kind: 'tag', tag: 'x' } as const;
  const all = { replace: false, expected: null, preview: false };
  await expect(curatePrompts(context, view('green'), action, '', all)).rejects.toThrow(
    /not complete/,
  );
  await indexMissing(context);
  const shown = await readPrompts(context, view('green'), { offset: 0, limit: 10 });
  const opened = await openExport(context, view('green'), 'trl-standard');
  const ids: string[] = [];
  for await (const batch of opened.source())
    ids.push(...batch.pairs.map(({ pair }) => pair.promptId));
  expect(ids).toEqual(shown.rows.map(({ promptId }) => promptId));
  expect(opened.recipeJson).toBeUndefined();
});

test('a pattern that would run for ever is stopped, says how far it came, and is run again when asked again', async () => {
  const typed = '/made|(a+)+$/';
  const partial =
    /^Partial result: the time limit of 5 s ended the regular expression after \d of 3 prompts, .* came to a halt at one prompt/;
  const parsed = view(typed);
  const { header } = await readPrompts(context, parsed, { offset: 0, limit: 10 });
  expect(header.search?.incomplete).toMatch(partial);
  expect(header.shown).toBeLessThanOrEqual(2);
  const again = performance.now();
  const { results, incomplete } = await searchDataset(context, 'test', typed, 10);
  expect(performance.now() - again).toBeGreaterThan(4000);
  expect(incomplete).toMatch(partial);
  expect(results.length).toBeLessThanOrEqual(2);
  await expect(openExport(context, parsed, 'trl-standard')).rejects.toThrow(/time limit of 5 s/);
}, 40_000);

test('a pattern that was searched to its end is not searched again', async () => {
  const parsed = view('/gr..n/');
  await readPrompts(context, parsed, { offset: 0, limit: 10 });
  const run = vi.spyOn(context.database.search, 'findPattern');
  const { header } = await readPrompts(context, parsed, { offset: 0, limit: 10 });
  expect([header.shown, run.mock.calls.length]).toEqual([2, 0]);
});

test('the page of a prompt marks the words, or the texts that a pattern matches', async () => {
  await indexMissing(context);
  const marks = async (q: string) => (await readPrompt(context, view(q), 1)).marks;
  const water = { words: ['water'], prefix: false };
  expect(await marks('water -leaves')).toEqual({ messages: [water], responses: [water] });
  expect(await marks('in:response /w.t[a-z]+/')).toEqual({
    messages: [],
    responses: [{ literal: 'with' }, { literal: 'water' }],
  });
});

test('an index is built once, goes with its dataset, and is not forced on who cancelled it', async () => {
  const controller = new AbortController();
  controller.abort();
  const id = await queueJob(context, { kind: 'index', dataset: 'test' });
  await expect(runJob(context, id, { signal: controller.signal })).rejects.toThrow(/cancelled/);
  await indexMissing(context);
  expect((await listJobs(context)).map(({ status }) => status)).toEqual(['cancelled']);
  const again = await queueJob(context, { kind: 'index', dataset: 'test' });
  await runJob(context, again);
  const [done] = await listJobs(context);
  expect(done).toMatchObject({ status: 'done', index: { textBytes: expect.any(Number) } });
  expect(await needsIndexNamed(context, 'test')).toBe(false);
});
