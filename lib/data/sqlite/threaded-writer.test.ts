import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeTexts } from '@/lib/data/blocks/text-block';
import type { WriteBatch } from '@/lib/data/bulk-store';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { openSqlite } from './open-sqlite';
import { threadedWriter } from './threaded-writer';

const program = path.resolve('dist/write-batches-worker.mjs');
let context: TemporaryContext;
let datasetId: number;

beforeAll(async () => {
  expect(fs.existsSync(program), 'built by "npm test"').toBe(true);
  context = await temporaryContext();
  const dataset = await context.database.prisma.dataset.create({
    data: { name: 'w', status: 'importing', owner: 'test' },
  });
  datasetId = dataset.id;
});
afterAll(() => context.remove());

const open = () => threadedWriter(program, context.database.url, datasetId);

function batchOf(ordinal: number): WriteBatch {
  const texts = encodeTexts([`response of ${ordinal}`]);
  return { blocks: [{ ordinal, first: 0, count: 1, texts, attributes: null }] };
}

const storedOrdinals = async () =>
  (await context.database.prisma.responseBlock.findMany({ orderBy: { ordinal: 'asc' } })).map(
    ({ ordinal }) => ordinal,
  );

test('batches given without waiting are all stored once it finished', async () => {
  const writer = open();
  const ordinals = Array.from({ length: 40 }, (_, i) => i);
  await Promise.all(ordinals.map((ordinal) => writer.write(batchOf(ordinal))));
  await writer.finish();
  await writer.stop();
  expect(await storedOrdinals()).toEqual(ordinals);
  const texts = await context.database.bulk.readTexts(datasetId, [{ ordinal: 7, index: 0 }]);
  expect(texts).toEqual(['response of 7']);
});

test('a batch that cannot be stored is reported with its code, and nothing follows it', async () => {
  const writer = open();
  await writer.write(batchOf(100));
  await writer.write(batchOf(100));
  await writer.write(batchOf(101));
  await expect(writer.finish()).rejects.toMatchObject({
    code: expect.stringMatching(/^SQLITE_CONSTRAINT/),
  });
  await writer.stop();
  const stored = await storedOrdinals();
  expect(stored).toContain(100);
  expect(stored).not.toContain(101);
});

test('a thread that cannot open its database fails the first batch that is waited for', async () => {
  const folder = path.join(context.folder, 'in-the-way');
  fs.mkdirSync(folder);
  const writer = threadedWriter(program, `file:${folder}`, datasetId);
  await writer.write(batchOf(200)).catch(() => {});
  await expect(writer.finish()).rejects.toThrow(/unable to open database|directory/);
  await writer.stop();
});

test('a write of another process is waited for', async () => {
  const other = openSqlite(context.database.url);
  const writer = open();
  other.exec('BEGIN IMMEDIATE');
  await writer.write(batchOf(300));
  setTimeout(() => other.exec('COMMIT'), 200);
  await writer.finish();
  other.close();
  expect(await storedOrdinals()).toContain(300);
});
