import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cancelJob } from '@/lib/services/cancel-job';
import { openExportDownload } from '@/lib/services/export/open-export-download';
import { queueUploadedImport } from '@/lib/services/import/queue-uploaded-import';
import { stageUpload } from '@/lib/services/import/stage-upload';
import { listDatasets } from '@/lib/services/list-datasets';
import { listJobs, readJob } from '@/lib/services/list-jobs';
import { jsonLines } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
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

const rows = (count: number) =>
  jsonLines(
    Array.from({ length: count }, (_, i) => ({
      prompt: `p${i}`,
      responses: [0, 1, 2].map((r) => ({ text: `${i} ${r} ${'x'.repeat(500)}`, reward: r })),
    })),
  );

async function upload(content: string, name = 'x'): Promise<string> {
  const bytes = Buffer.from(content);
  const body = (async function* () {
    yield bytes.subarray(0, 100);
    yield bytes.subarray(100);
  })();
  const staged = await stageUpload(context, body, String(bytes.length));
  return queueUploadedImport(context, {
    name,
    uploads: [{ upload: staged.upload, file: `../${name}.jsonl` }],
    shape: 'auto',
    columns: {},
    reward: null,
    onError: 'stop',
  });
}

const uploads = () => fs.readdirSync(path.join(context.dataDir, 'uploads'));

describe('an uploaded import', () => {
  test('runs to its report, and its upload is removed', async () => {
    const id = await upload(rows(20));
    expect(await readJob(context, id)).toMatchObject({
      status: 'queued',
      kind: 'import',
      dataset: 'x',
    });
    await runJob(context, id);
    expect(await readJob(context, id)).toMatchObject({
      status: 'done',
      progress: { items: 60, unit: 'bytes' },
      report: { prompts: 20, responses: 60, files: [{ name: 'x.jsonl' }] },
    });
    expect(uploads()).toEqual([]);
  });

  test('is cancelled from elsewhere, and leaves nothing', async () => {
    const id = await upload(rows(30_000));
    const running = runJob(context, id, {
      onProgress: () => {
        void cancelJob(context, id);
      },
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readJob(context, id)).toMatchObject({ status: 'cancelled' });
    expect(await listDatasets(context)).toEqual([]);
    expect(await context.database.prisma.responseBlock.count()).toBe(0);
    expect(uploads()).toEqual([]);
  });

  test('that was cut off on the way is refused and not kept', async () => {
    const body = (async function* () {
      yield Buffer.from('half');
    })();
    await expect(stageUpload(context, body, '8')).rejects.toThrow(
      /8 bytes were announced, 4 arrived/,
    );
    expect(uploads()).toEqual([]);
  });

  test('runs once, whoever claims it first', async () => {
    const id = await upload(rows(5));
    await Promise.all([runJob(context, id), runJob(context, id)]);
    expect(await listJobs(context)).toMatchObject([{ status: 'done' }]);
  });
});

describe('recovery', () => {
  test('ends the jobs of processes that are gone and removes what they began', async () => {
    const id = await upload(rows(5));
    const dataset = await context.database.prisma.dataset.create({
      data: { name: 'x', nameKey: 'x', status: 'importing', owner: 'elsewhere:1:dead' },
    });
    await context.database.prisma.job.update({
      where: { id },
      data: {
        status: 'running',
        owner: 'elsewhere:1:dead',
        datasetId: dataset.id,
        heartbeatAt: new Date(Date.now() - 10 * 60_000),
      },
    });
    await recover(context);
    expect(await readJob(context, id)).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('ended before'),
    });
    expect(await context.database.prisma.dataset.count()).toBe(0);
    expect(uploads()).toEqual([]);
  });

  test('removes what a killed export began', async () => {
    const query = 'pairing=max__mu';
    const id = await queueJob(context, {
      kind: 'export',
      dataset: 'x',
      query,
      format: 'axolotl',
      file: 'parquet',
    });
    await context.database.prisma.job.update({
      where: { id },
      data: { status: 'running', owner: 'elsewhere:1:dead', heartbeatAt: new Date(0) },
    });
    const folder = path.join(context.dataDir, 'exports', id);
    fs.mkdirSync(path.join(folder, 'x.part-abcdef', 'data'), { recursive: true });
    await recover(context);
    expect(await readJob(context, id)).toMatchObject({ status: 'failed' });
    expect(fs.existsSync(folder)).toBe(false);
  });

  test('leaves the work of a living process alone', async () => {
    const { owner } = context;
    await context.database.prisma.dataset.create({
      data: { name: 'x', nameKey: 'x', status: 'importing', owner },
    });
    await recover(context);
    expect(await context.database.prisma.dataset.count()).toBe(1);
  });
});

test('an export writes its folder under its final name, and is downloaded as one archive', async () => {
  await runJob(context, await upload(rows(20)));
  const query = 'pairing=max__mu';
  const id = await queueJob(context, {
    kind: 'export',
    dataset: 'x',
    query,
    format: 'trl-standard',
    file: 'jsonl',
  });
  await runJob(context, id);
  const { result } = await readJob(context, id);
  expect(result).toMatchObject({
    rows: 20,
    fileName: 'x-max__mu-trl-standard.zip',
    dataFile: 'data/train.jsonl',
  });
  expect(fs.readdirSync(path.join(context.dataDir, 'exports', id))).toEqual([
    'x-max__mu-trl-standard',
  ]);
  const archive = async () => {
    const { stream, bytes } = await openExportDownload(context, id);
    const content = Buffer.from(await new Response(stream).arrayBuffer());
    expect(content.length).toBe(bytes);
    return content;
  };
  const content = await archive();
  expect(content.length).toBe(result?.bytes);
  expect(await archive()).toEqual(content);
  const names = ['README.md', 'data/train.jsonl', 'margins.svg'];
  for (const name of names) expect(content.includes(`x-max__mu-trl-standard/${name}`)).toBe(true);
});

test('an export of a view that was not understood fails instead of writing something else', async () => {
  await runJob(context, await upload(rows(5)));
  const id = await queueJob(context, {
    kind: 'export',
    dataset: 'x',
    query: 'mu=wrong',
    format: 'trl-standard',
    file: 'jsonl',
  });
  await expect(runJob(context, id)).rejects.toThrow(/not understood: mu=wrong/);
  expect(await readJob(context, id)).toMatchObject({
    status: 'failed',
    error: expect.stringContaining('mu=wrong'),
  });
});

test.each(['../../etc/passwd', 'x', ''])(
  'an id that is not one of ours never becomes a path: %j',
  async (id) => {
    await expect(openExportDownload(context, id)).rejects.toMatchObject({ code: 'not_found' });
  },
);
