import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqlite } from '@/lib/data/sqlite/open-sqlite';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';

const PROMPTS = 12_000;
const ENOUGH_BYTES = 100_000;
const TEXT = 'word '.repeat(150);

let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-kill-index-'));
  const rows = Array.from({ length: PROMPTS }, (_, i) => ({
    prompt: `p${i}`,
    responses: Array.from({ length: 6 }, (_, j) => ({
      text: `${i % 1000 === 999 && j === 5 ? 'hibiscus' : 'tea'} ${TEXT}`,
      reward: (i * 31 + j * 17) % 23,
    })),
  }));
  fs.writeFileSync(path.join(folder, 'big.jsonl'), jsonLines(rows));
  const imported = await runCli(folder, ['import', 'big.jsonl', '--name', 'big']);
  expect(imported.status).toBe(0);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('after SIGKILL in the middle of building a search index the next start builds it whole', async () => {
  await indexAndKill();
  expect(indexFiles().map((name) => /\.part(-journal)?$/.test(name))).not.toContain(false);
  expect(indexFiles().length).toBeGreaterThan(0);

  await housekeeping();
  expect(indexFiles()).toEqual([expect.stringMatching(/^1-\w+\.v\d+\.db$/)]);
  const database = openSqlite(databaseUrl());
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  const jobs = database.prepare(
    `SELECT "status" FROM "Job" WHERE "kind" = 'index' ORDER BY "createdAt"`,
  );
  expect(jobs.pluck().all()).toEqual(['failed', 'done']);
  database.close();

  const { stdout } = await runCli(folder, ['search', 'big', 'hibiscus', '--limit', '20', '--json']);
  const found: { found: number; incomplete: unknown; results: { ordinal: number }[] } =
    JSON.parse(stdout);
  const ordinals = Array.from({ length: 12 }, (_, i) => i * 1000 + 999);
  expect([found.found, found.incomplete]).toEqual([12, null]);
  expect(found.results.map(({ ordinal }) => ordinal)).toEqual(ordinals);
});

function databaseUrl(): string {
  return `file:${path.join(folder, 'sweetspot.db')}`;
}

function indexFiles(): string[] {
  return fs.readdirSync(path.join(folder, 'sweetspot.db-search'));
}

/** What a server does when it starts. */
async function housekeeping(): Promise<void> {
  const workerData = {
    databaseUrl: databaseUrl(),
    dataDir: folder,
    jobId: null,
    hubToken: null,
    endpointKey: null,
  };
  const worker = new Worker(path.resolve('dist/job-worker.mjs'), { workerData });
  await new Promise((resolve, reject) => worker.once('exit', resolve).once('error', reject));
}

/** Starts the real command in a process of its own and kills it while it writes the index. */
async function indexAndKill(): Promise<void> {
  const child = spawn(process.execPath, ['dist/cli.mjs', 'index', 'big'], {
    env: { ...process.env, SWEETSPOT_DATA_DIR: folder },
    stdio: 'ignore',
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_, signal) => resolve(signal)),
  );
  const until = Date.now() + 20_000;
  while (writtenBytes() < ENOUGH_BYTES && child.exitCode === null && Date.now() < until) {
    await new Promise((resume) => setTimeout(resume, 2));
  }
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}

/** How much of an index that is not whole yet stands on the disk. */
function writtenBytes(): number {
  const search = path.join(folder, 'sweetspot.db-search');
  const parts = fs.existsSync(search) ? fs.readdirSync(search) : [];
  const sizes = parts
    .filter((name) => name.endsWith('.part'))
    .map((name) => fs.statSync(path.join(search, name), { throwIfNoEntry: false })?.size ?? 0);
  return Math.max(0, ...sizes);
}
