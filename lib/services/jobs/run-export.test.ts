import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExportParams } from '@/lib/schema/jobs/job-json';
import { listExports } from '@/lib/services/list-exports';
import { readJob } from '@/lib/services/list-jobs';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { queueForcedExport } from './queue-forced-export';
import { queueJob } from './queue-job';
import { recover } from './recover';
import { runJob } from './run-job';

let context: TemporaryContext;

beforeEach(async () => {
  context = await temporaryContext();
});

afterEach(async () => {
  await context.remove();
});

const row = (id: string, texts: string[]) => ({
  prompt_id: id,
  prompt: `${id}?`,
  responses: texts.map((text, i) => ({ text, reward: texts.length - i })),
});
const FINE = row('fine', ['good', 'middling', 'bad']);
const BLANK = row('blank', ['good', 'bad', ' ']);
const EQUAL = row('equal', ['same', 'other', 'same']);

const importRows = (...rows: object[]) =>
  importSources(context, [textSource('a.jsonl', jsonLines(rows))]);

const queueExport = (more: Partial<ExportParams> = {}) =>
  queueJob(context, {
    ...{ kind: 'export', dataset: 'test', query: 'pairing=max__min' },
    ...{ format: 'trl-conversational', file: 'jsonl' },
    ...more,
  });

const found = (kind: string, level: string, promptId: string) => ({
  findings: [{ kind, level, count: 1, cases: [{ promptId, ordinal: 1 }] }],
});
const exported = (id: string) => fs.existsSync(path.join(context.dataDir, 'exports', id));

test('errors in the pairs end the job with what was found, and nothing is kept', async () => {
  await importRows(FINE, EQUAL);
  const id = await queueExport();
  await expect(runJob(context, id)).rejects.toThrow('1 pair with the same text on both sides');
  expect(await readJob(context, id)).toMatchObject({
    status: 'failed',
    error: 'nothing was written: 1 pair with the same text on both sides',
    result: null,
    preflight: found('equal_sides', 'error', 'equal'),
  });
  expect(exported(id)).toBe(false);
});

test('a stopped export is repeated to be written anyway, and still says what was found', async () => {
  await importRows(FINE, EQUAL);
  const stopped = await queueExport({ file: 'parquet' });
  await runJob(context, stopped).catch(() => {});
  const id = await queueForcedExport(context, stopped);
  await runJob(context, id);
  expect(await listExports(context, 'test')).toMatchObject([
    {
      ...{ id, status: 'done', forced: true, file: 'parquet', hasFiles: true },
      result: { rows: 2, trainRows: 2, testRows: 0, testSha256: null },
      preflight: found('equal_sides', 'error', 'equal'),
    },
    { id: stopped, status: 'failed', forced: false, hasFiles: false },
  ]);
  await expect(queueForcedExport(context, 'none')).rejects.toMatchObject({ code: 'not_found' });
});

test('warnings stay beside the finished export, and its card says what was given', async () => {
  await importRows(FINE, BLANK);
  const card = { prettyName: null, license: 'mit', languages: ['en'] };
  const id = await queueExport({ card });
  await runJob(context, id);
  expect(await readJob(context, id)).toMatchObject({
    status: 'done',
    preflight: found('blank_rejected', 'warning', 'blank'),
  });
  const readme = path.join(context.dataDir, 'exports', id, 'test-max__min', 'README.md');
  expect(fs.readFileSync(readme, 'utf8')).toContain('language:\n- "en"\nlicense: mit\n');
});

test('the history names pairings and recipes, and forgets files that are gone', async () => {
  await importRows(FINE);
  await runJob(context, await queueExport());
  const recipe = {
    ...{ version: 1, name: 'Best of all', strategies: [{ kind: 'best-of-n', m: 1 }] },
  };
  const byRecipe = await queueExport({ query: '', recipe });
  await runJob(context, byRecipe);
  const filtered = await queueExport({ query: 'pairing=max__mu&q=fine' });
  const exports = await listExports(context, 'test');
  expect(exports.map(({ name, status, recipe: made }) => [name, status, made])).toEqual(
    expect.arrayContaining([
      ['max ▸ min', 'done', null],
      ['Best of all', 'done', recipe],
      ['max ▸ μ, filtered', 'queued', null],
    ]),
  );
  expect(exports.find(({ id }) => id === filtered)?.hasFiles).toBe(false);
  fs.rmSync(path.join(context.dataDir, 'exports', byRecipe), { recursive: true });
  const later = await listExports(context, 'test');
  expect(later.find(({ id }) => id === byRecipe)).toMatchObject({
    status: 'done',
    hasFiles: false,
  });
  await expect(listExports(context, 'other')).rejects.toMatchObject({ code: 'not_found' });
});

test('an export whose process was killed says so in the history', async () => {
  await importRows(FINE);
  const id = await queueExport();
  await context.database.prisma.job.update({
    where: { id },
    data: { status: 'running', owner: 'elsewhere:1:dead', heartbeatAt: new Date(0) },
  });
  await recover(context);
  expect(await listExports(context, 'test')).toMatchObject([
    { id, status: 'failed', error: expect.stringContaining('ended before it was done') },
  ]);
});
