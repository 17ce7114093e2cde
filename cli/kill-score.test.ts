import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from '@/lib/data/sqlite/open-sqlite';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { killOnceWritten } from '@/test/kill-once-written';
import { runCli } from '@/test/run-cli';

const folder = folderOfEachTest();

test('after SIGKILL in the middle of a scoring the dataset is as it was, and the half one goes', async () => {
  const rows = Array.from({ length: 12_000 }, (_, i) => ({
    prompt_id: `p${i}`,
    prompt: `p${i}`,
    instruction_id_list: ['punctuation:no_comma'],
    kwargs: [{}],
    responses: Array.from({ length: 8 }, (_, j) => ({
      text: `${i}.${j} ${'word '.repeat(150)}`,
      reward: (i * 31 + j * 17) % 23,
    })),
  }));
  fs.writeFileSync(path.join(folder.path, 'big.jsonl'), jsonLines(rows));
  await runCli(folder.path, ['import', 'big.jsonl', '--name', 'big']);
  const before = await runCli(folder.path, ['list', '--json']);
  await scoreAndKill();

  const database = openSqlite(`file:${path.join(folder.path, 'sweetspot.db')}`);
  const datasets = database.prepare('SELECT "name","status" FROM "Dataset" ORDER BY "id"').raw();
  expect(datasets.all()).toEqual([
    ['big', 'ready'],
    ['big', 'importing'],
  ]);
  expect((await runCli(folder.path, ['list', '--json'])).stdout).toBe(before.stdout);
  const scored = await runCli(folder.path, ['score', 'big', '--verifiers', '--json']);
  expect(JSON.parse(scored.stdout)).toMatchObject({ scored_responses: 96_000 });
  expect(datasets.all()).toEqual([
    ['big', 'deleted'],
    ['big', 'ready'],
  ]);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  const owners = database
    .prepare('SELECT count(DISTINCT "datasetId") FROM "ResponseBlock"')
    .pluck();
  expect(owners.get()).toBe(2);
  database.close();
});

const scoreAndKill = () => killOnceWritten(folder.path, ['score', 'big', '--verifiers']);
