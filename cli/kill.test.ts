import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from '@/lib/data/sqlite/open-sqlite';
import { jsonLines } from '@/test/import-text';
import { killOnceWritten } from '@/test/kill-once-written';
import { runCli } from '@/test/run-cli';

const TEXT = 'word '.repeat(150);

test('after SIGKILL in the middle of an import the next import finds a whole database and no half dataset', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-kill-'));
  try {
    const rows = Array.from({ length: 12_000 }, (_, i) => ({
      prompt: `p${i}`,
      responses: Array.from({ length: 8 }, (_, j) => ({
        text: `${i}.${j} ${TEXT}`,
        reward: (i * 31 + j * 17) % 23,
      })),
    }));
    fs.writeFileSync(path.join(folder, 'big.jsonl'), jsonLines(rows));
    fs.writeFileSync(path.join(folder, 'small.jsonl'), jsonLines(rows.slice(0, 3)));
    await runCli(folder, ['import', 'small.jsonl', '--name', 'before']);
    await importAndKill(folder);

    const database = openSqlite(`file:${path.join(folder, 'sweetspot.db')}`);
    const blocks = database.prepare('SELECT count(*) FROM "ResponseBlock"').pluck();
    expect(blocks.get()).toBeGreaterThan(3);
    expect(await runCli(folder, ['import', 'small.jsonl', '--name', 'big'])).toMatchObject({
      status: 0,
    });
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    const datasets = database.prepare('SELECT "name" FROM "Dataset" ORDER BY "id"').pluck().all();
    expect(datasets).toEqual(['before', 'big']);
    for (const table of ['Prompt', 'ResponseBlock', 'ResponseVector', 'StatColumn']) {
      const strays = database
        .prepare(
          `SELECT count(*) FROM "${table}" WHERE "datasetId" NOT IN (SELECT "id" FROM "Dataset")`,
        )
        .pluck()
        .get();
      expect(strays).toBe(0);
    }
    const job = database
      .prepare(`SELECT "status" FROM "Job" WHERE "error" LIKE '%ended before%'`)
      .pluck()
      .all();
    expect(job).toEqual(['failed']);
    database.close();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

const importAndKill = (folder: string) =>
  killOnceWritten(folder, ['import', path.join(folder, 'big.jsonl'), '--name', 'big']);
