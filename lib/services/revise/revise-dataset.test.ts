import os from 'node:os';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SourceRow } from '@/lib/core/dataset/source-row';
import { addCurationChange } from '@/lib/data/writes/curation-writes';
import { createSavedView } from '@/lib/data/writes/saved-view-writes';
import { readNested } from '@/lib/schema/shapes/nested';
import { parseView } from '@/lib/schema/views/view-params';
import { curatePrompts } from '@/lib/services/curation/curate-prompts';
import { deleteDataset, restoreDataset } from '@/lib/services/delete-dataset';
import { exportLines } from '@/lib/services/export/export-lines';
import { openExport } from '@/lib/services/export/open-export';
import { queueJob } from '@/lib/services/jobs/queue-job';
import { recover } from '@/lib/services/jobs/recover';
import { runJob } from '@/lib/services/jobs/run-job';
import { listDatasets } from '@/lib/services/list-datasets';
import { listExports } from '@/lib/services/list-exports';
import { readPrompt } from '@/lib/services/read-prompt';
import { listSavedViews } from '@/lib/services/saved-views/find-saved-view';
import { saveView } from '@/lib/services/saved-views/save-view';
import { needsIndexNamed } from '@/lib/services/search/needs-index';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { rewardedRow } from '@/test/sampled-rows';
import { storedContent } from '@/test/stored-content';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import type { StoredRow } from './read-stored-rows';
import { type Revision, reviseDataset } from './revise-dataset';

let context: TemporaryContext;

beforeEach(async () => {
  context = await temporaryContext();
});

afterEach(async () => {
  await context.remove();
});

const run = () => ({ signal: new AbortController().signal, onProgress: () => {} });
const revise = (revision: Revision, name = 'test') => reviseDataset(context, name, revision, run());
const view = (name = 'test') => parseView(name, {});

async function* sourceRows(rows: readonly Record<string, unknown>[]): AsyncGenerator<SourceRow> {
  for (const row of rows) {
    const result = readNested(row);
    if (result.ok) yield result.row;
  }
}

async function exportOf(name: string): Promise<string> {
  const opened = await openExport(context, view(name), 'trl-conversational');
  let text = '';
  for await (const lines of exportLines(opened.source(), 'trl-conversational', 'train'))
    text += lines;
  return text;
}

/** Gives each response the length of its text as a reward, and its prompt a note. */
const withLengths = (row: StoredRow): StoredRow => ({
  ...row,
  meta: { ...row.meta, note: 'seen' },
  responses: row.responses.map((response) => ({
    ...response,
    rewards: { ...response.rewards, length: response.text.length },
  })),
});

const response = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 20 }),
  rewards: fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }), fc.constant(null)),
  ),
  model: fc.constantFrom('m', 'n'),
  nested: fc.jsonValue({ maxDepth: 2 }),
});
const rowsOf = (...ids: string[]) =>
  fc.array(
    fc
      .record({
        prompt_id: fc.constantFrom(...ids),
        responses: fc.array(response, { maxLength: 6 }),
        source: fc.constantFrom('x', 'y'),
      })
      .map((row) => ({ prompt: `Question ${row.prompt_id}?`, ...row })),
    { minLength: 1, maxLength: 5 },
  );

/** What is stored, but for which reward is active: an import chooses it, a revision keeps it. */
function contentOf(name: string) {
  const { facts, ...tables } = storedContent(context, name);
  return { ...tables, facts: { ...Object(facts), activeReward: '' } };
}

describe('the content is that of an import of the same rows, to the byte', () => {
  test('where rows are added, to its prompts and new ones', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(rowsOf('a', 'b', 'c'), rowsOf('b', 'c', 'd', 'e'), async (stored, added) => {
        const [revised, fresh] = [`r${made}`, `f${made++}`];
        const files = [
          textSource('1.jsonl', jsonLines(stored)),
          textSource('2.jsonl', jsonLines(added)),
        ];
        await importSources(context, files.slice(0, 1), { name: revised });
        await revise({ added: sourceRows(added), source: '2.jsonl' }, revised);
        await importSources(context, files, { name: fresh });
        expect(contentOf(revised)).toEqual(contentOf(fresh));
      }),
      { numRuns: 40 },
    );
  });

  test('where prompts are edited', async () => {
    const rows = [rewardedRow('a', [3, null, 1]), rewardedRow('b', [2, 2], { topic: ['x', null] })];
    await importSources(context, [textSource('1.jsonl', jsonLines(rows))]);
    expect(await revise({ edit: withLengths })).toMatchObject({
      rewards: ['reward', 'length'],
      activeReward: 'reward',
      added: { prompts: 0, responses: 0 },
    });
    const edited = rows.map((row) => ({
      ...row,
      note: 'seen',
      responses: row.responses.map(({ reward, text, ...rest }) => ({
        ...{ text, rewards: { reward, length: text.length } },
        ...rest,
      })),
    }));
    await importSources(context, [textSource('1.jsonl', jsonLines(edited))], { name: 'fresh' });
    expect(contentOf('test')).toEqual(contentOf('fresh'));
    expect(await exportOf('test')).toBe(await exportOf('fresh'));
  });

  test('where there is more than is held in memory at once', async () => {
    const long = (id: number, index: number) => ({
      prompt_id: `p${id}`,
      prompt: `Question ${id}?`,
      responses: [{ text: `${id}.${index} ${'x'.repeat(4000)}`, reward: (id * 7919 + index) % 13 }],
    });
    const rows = (from: number) =>
      Array.from({ length: 1200 }, (_, i) => long(i % 300, from + Math.floor(i / 300)));
    const files = [
      textSource('1.jsonl', jsonLines(rows(0))),
      textSource('2.jsonl', jsonLines(rows(4))),
    ];
    await importSources(context, files.slice(0, 1));
    const { fingerprint } = await revise({ added: sourceRows(rows(4)), source: '2.jsonl' });
    await importSources(context, files, { name: 'fresh' });
    expect(storedContent(context, 'fresh').facts).toMatchObject({ fingerprint });
    expect(storedContent(context, 'test').StatColumn).toEqual(
      storedContent(context, 'fresh').StatColumn,
    );
    expect(await exportOf('test')).toBe(await exportOf('fresh'));
  });
});

describe('what belongs to the dataset', () => {
  const rows = ['a', 'b', 'c'].map((id) => rewardedRow(id, [1, 2, 3]));

  test('decisions, saved views, exports, the active reward and the synthetic mark go over', async () => {
    await importSources(context, [textSource('1.jsonl', jsonLines(rows))], {
      reward: 'reward',
      synthetic: true,
    });
    await curatePrompts(context, view(), { kind: 'swap' }, 'better so', { ordinal: 1 });
    await saveView(context, 'test', { name: 'mine', query: 'mu=1..2' });
    await runJob(context, await queueJob(context, { kind: 'index', dataset: 'test' }));
    const exporting = { kind: 'export', dataset: 'test', query: 'pairing=max__mu' } as const;
    const job = await queueJob(context, { ...exporting, format: 'axolotl', file: 'jsonl' });
    await runJob(context, job);
    const exported = await exportOf('test');
    await revise({ edit: withLengths });
    expect(await listExports(context, 'test')).toMatchObject([{ id: job }]);
    expect(await needsIndexNamed(context, 'test')).toBe(true);
    expect((await readPrompt(context, view(), 1)).curation.override).toMatchObject({
      action: 'swap',
      reason: 'better so',
    });
    expect(await listSavedViews(context, 'test')).toMatchObject([{ name: 'mine' }]);
    expect(await listDatasets(context)).toMatchObject([
      { name: 'test', synthetic: true, activeReward: 'reward', rewards: [{}, {}] },
    ]);
    expect(await exportOf('test')).toBe(exported);
  });

  test('what is decided about the old content after it was replaced is refused, not lost', async () => {
    await importSources(context, [textSource('1.jsonl', jsonLines(rows))]);
    const { undo } = await revise({ edit: withLengths });
    const datasetId = Number(undo);
    const { database } = context;
    const change = { datasetId, at: context.now(), steps: '[]' };
    await expect(addCurationChange(database, change)).rejects.toMatchObject({ code: 'conflict' });
    const saved = { datasetId, name: 'mine', query: '' };
    await expect(createSavedView(database, saved, context.now())).rejects.toThrow(
      /reload the page/,
    );
    expect(await database.prisma.curationChange.count()).toBe(0);
    expect(await database.prisma.savedView.count()).toBe(0);
  });

  test('a page that is read again shows the new content', async () => {
    await importSources(context, [textSource('1.jsonl', jsonLines(rows))]);
    expect((await readPrompt(context, view(), 0)).responses).toHaveLength(3);
    await revise({ added: sourceRows([rewardedRow('a', [9])]) });
    expect((await readPrompt(context, view(), 0)).responses.map((one) => one.reward)).toEqual([
      1, 2, 3, 9,
    ]);
  });

  test('the content before can be brought back once the new one is deleted', async () => {
    await importSources(context, [textSource('1.jsonl', jsonLines(rows))]);
    const before = contentOf('test');
    const { undo } = await revise({ edit: withLengths });
    await expect(restoreDataset(context, undo)).rejects.toMatchObject({ code: 'conflict' });
    await deleteDataset(context, 'test');
    await restoreDataset(context, undo);
    expect(contentOf('test')).toEqual(before);
  });
});

describe('a revision that does not end', () => {
  const rows = Array.from({ length: 40 }, (_, i) => rewardedRow(`p${i}`, [1, 2, 3]));

  beforeEach(() => importSources(context, [textSource('1.jsonl', jsonLines(rows))]));

  const expectUntouched = async (before: unknown, datasets = 1) => {
    expect(contentOf('test')).toEqual(before);
    expect(await context.database.prisma.dataset.count()).toBe(datasets);
    const ids = await context.database.prisma.prompt.groupBy({ by: ['datasetId'] });
    expect(ids).toHaveLength(1);
  };

  test('for what is added has no prompt: names the row and leaves the dataset as it was', async () => {
    const before = contentOf('test');
    const bad = async function* (): AsyncGenerator<SourceRow> {
      yield { promptId: 'nobody', messages: [], templated: false, meta: {}, responses: [] };
    };
    await expect(revise({ added: bad(), source: 'more' })).rejects.toThrow(
      /^more:1: the row has no prompt, and the dataset "test" has none of the id "nobody"/,
    );
    await expectUntouched(before);
  });

  test('cancelled, leaves the dataset as it was', async () => {
    const before = contentOf('test');
    const abort = new AbortController();
    const edit = (row: StoredRow) => {
      if (row.promptId === 'p20') abort.abort();
      return row;
    };
    const revising = reviseDataset(context, 'test', { edit }, { ...run(), signal: abort.signal });
    await expect(revising).rejects.toMatchObject({ code: 'cancelled' });
    await expectUntouched(before);
  });

  test('because its process is gone, is removed by the housekeeping, and cannot take the place of the dataset any more', async () => {
    const before = contentOf('test');
    const dead = { ...context, owner: 'elsewhere:1:dead' };
    let reached = () => {};
    let goOn = () => {};
    const isReached = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const mayGoOn = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const edit = async (row: StoredRow) => {
      if (row.promptId === 'p20') {
        reached();
        await mayGoOn;
      }
      return row;
    };
    const revising = reviseDataset(dead, 'test', { edit }, run());
    await isReached;
    expect(await context.database.prisma.dataset.count()).toBe(2);
    await context.database.prisma.dataset.updateMany({
      where: { status: 'importing' },
      data: { owner: `${os.hostname()}:4194305:dead` },
    });
    await recover(context);
    await expectUntouched(before);
    goOn();
    await expect(revising).rejects.toMatchObject({ code: 'conflict' });
    await expectUntouched(before);
  });

  test('because another one was there first, says so and keeps the other', async () => {
    const slow = async (row: StoredRow) => {
      if (row.promptId === 'p39') await revise({ edit: withLengths });
      return row;
    };
    await expect(revise({ edit: slow })).rejects.toThrow(/"test" was changed or deleted meanwhile/);
    expect((await listDatasets(context))[0]?.rewards).toHaveLength(2);
    expect(await context.database.prisma.dataset.count()).toBe(2);
  });
});
