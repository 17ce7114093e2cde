import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from '@/lib/data/sqlite/open-sqlite';
import { sqliteBulkStore } from '@/lib/data/sqlite/sqlite-bulk-store';
import { listDatasets } from '@/lib/services/list-datasets';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { rewardedRow } from '@/test/sampled-rows';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { importDataset } from './import-dataset';

let context: TemporaryContext;

beforeEach(async () => {
  context = await temporaryContext();
});

afterEach(async () => {
  await context.remove();
});

describe('bad input', () => {
  const good = JSON.stringify(rewardedRow('a', [1, 2]));
  test.each([
    ['not JSON', 'a.jsonl', `${good}\nnope\n`, /^a\.jsonl:2: /],
    ['an empty file', 'a.jsonl', '', /^a\.jsonl: the file is empty/],
    ['blank lines only', 'a.jsonl', '\n\n', /^a\.jsonl: the file is empty/],
    [
      'a row without a prompt',
      'a.jsonl',
      `${good}\n{"responses":[{"text":"x","reward":1}]}\n`,
      /^a\.jsonl:2: .*prompt/,
    ],
    [
      'lists of different length',
      's.jsonl',
      '{"prompt":"p","all_generated_responses":["a","b"],"all_rm_scores":[1]}\n',
      /^s\.jsonl:1: .*1.*2|^s\.jsonl:1: .*2.*1/,
    ],
    ['another shape', 'a.jsonl', '{"foo":1,"bar":2}\n', /^a\.jsonl:1: the shape is not known.*foo/],
    [
      'a truncated gzip',
      'a.jsonl.gz',
      gzipSync(`${good}\n`.repeat(500)).subarray(0, 60),
      /^a\.jsonl\.gz: .*gzip.*ends too early/,
    ],
    ['an unfinished array', 'a.json', `[${good},`, /^a\.json:1: /],
  ])('%s is refused with its place, and nothing is kept', async (_, name, content, message) => {
    await expect(importSources(context, [textSource(name, content)])).rejects.toThrow(message);
    expect(await listDatasets(context)).toEqual([]);
    expect(await context.database.prisma.dataset.count()).toBe(0);
    expect(await context.database.prisma.prompt.count()).toBe(0);
  });

  test('skip imports the good rows, keeps their order and counts the bad ones', async () => {
    const lines = [
      good,
      'nope',
      '{"responses":[]}',
      JSON.stringify(rewardedRow('b', [3, 4])),
      '[1]',
    ];
    const report = await importSources(context, [textSource('a.jsonl', lines.join('\n'))], {
      onError: 'skip',
    });
    expect(report).toMatchObject({ rows: 5, rowsImported: 2, prompts: 2 });
    const { unreadableLines, rowsWithoutPrompt, otherShape } = report.findings;
    expect(unreadableLines).toMatchObject({ count: 1, cases: [{ file: 'a.jsonl', line: 2 }] });
    expect(rowsWithoutPrompt.count + otherShape.count).toBe(2);
    expect(report.rows).toBe(
      report.rowsImported + unreadableLines.count + rowsWithoutPrompt.count + otherShape.count,
    );
  });

  test('a name that is taken is refused before anything is written', async () => {
    await importSources(context, [textSource('a.jsonl', good)]);
    await expect(importSources(context, [textSource('b.jsonl', good)])).rejects.toThrow(
      /exists already/,
    );
    expect(await context.database.prisma.dataset.count()).toBe(1);
  });

  test('a reward that is none of several is refused', async () => {
    const row = { prompt: 'p', responses: [{ text: 'a', rewards: { x: 1, y: 5 } }] };
    await expect(
      importSources(context, [textSource('a.jsonl', jsonLines([row]))], { reward: 'z' }),
    ).rejects.toThrow(/no reward "z"; found: x, y/);
  });

  test('a cancelled import leaves nothing', async () => {
    const controller = new AbortController();
    const content = jsonLines(
      Array.from({ length: 3000 }, (_, i) => rewardedRow(`p${i}`, [1, 2, 3])),
    );
    await expect(
      importDataset(
        context,
        {
          name: 'x',
          sources: [textSource('a.jsonl', content, 10_000)],
          shape: 'auto',
          columns: {},
          reward: null,
          onError: 'stop',
        },
        {
          signal: controller.signal,
          onProgress: ({ responses }) => responses > 1000 && controller.abort(),
        },
      ),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(await context.database.prisma.dataset.count()).toBe(0);
    expect(await context.database.prisma.responseBlock.count()).toBe(0);
  });

  test('a full disk undoes the import and says so', async () => {
    const connection = openSqlite(context.database.url);
    const pages = Number(connection.pragma('page_count', { simple: true }));
    connection.pragma(`max_page_count = ${pages + 100}`);
    const bulk = sqliteBulkStore(connection);
    const onFullDisk = { ...context, database: { ...context.database, bulk } };
    const long = 'x'.repeat(1000);
    const rows = Array.from({ length: 2000 }, (_, i) => ({
      prompt: `p${i}`,
      responses: [
        { text: `${i}${long}`, reward: 1 },
        { text: long, reward: 2 },
      ],
    }));
    await expect(
      importSources(onFullDisk, [textSource('a.jsonl', jsonLines(rows))]),
    ).rejects.toThrow(/the disk is full/);
    bulk.close();
    expect(await context.database.prisma.dataset.count()).toBe(0);
    expect(await context.database.prisma.responseBlock.count()).toBe(0);
  });
});
