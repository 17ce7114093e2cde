import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { decodeTexts } from '@/lib/data/blocks/text-block';
import { openSqlite } from '@/lib/data/sqlite/open-sqlite';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { type LocalEndpoint, startLocalEndpoint } from '@/test/local-endpoint';
import { runCli } from '@/test/run-cli';
import { startCommand } from '@/test/start-command';

const folder = folderOfEachTest();
const PROMPTS = Array.from({ length: 60 }, (_, i) => `prompt ${i}`);
const N = 4;

const start = (endpoint: LocalEndpoint, args: readonly string[]) =>
  startCommand(folder.path, ['sample', ...args], {
    OPENAI_BASE_URL: endpoint.baseUrl,
    OPENAI_API_KEY: 'sk-kill',
  });

function begin(endpoint: LocalEndpoint, ...more: string[]) {
  const file = path.join(folder.path, 'prompts.jsonl');
  fs.writeFileSync(file, jsonLines(PROMPTS.map((prompt) => ({ prompt }))));
  const sampled = ['--model', 'm', '--n', String(N), '--seed', '1', '--name', 'killed'];
  return start(endpoint, [file, ...sampled, '--concurrency', '4', ...more]);
}

const openDatabase = () => openSqlite(`file:${path.join(folder.path, 'sweetspot.db')}`);

/** What the journal holds: the texts of the finished requests. */
function journal(): string[] {
  const database = openDatabase();
  const rows = database
    .prepare<unknown[], string>('SELECT "answer" FROM "RunAnswer"')
    .pluck()
    .all();
  database.close();
  return rows.flatMap((row) =>
    JSON.parse(row).answer.samples.map(({ text }: { text: string }) => text),
  );
}

function sampledTexts(): string[] {
  const database = openDatabase();
  const blocks = database
    .prepare<unknown[], { count: number; texts: Buffer }>(
      `SELECT "count", "texts" FROM "ResponseBlock" JOIN "Dataset" ON "id" = "datasetId" AND "status" = 'ready'
       ORDER BY "ordinal", "first"`,
    )
    .all();
  database.close();
  return blocks.flatMap(({ count, texts }) => [...decodeTexts(texts, count)]);
}

/** Resolves once the endpoint has answered so many requests. */
function untilAnswered(endpoint: LocalEndpoint, count: number): Promise<void> {
  return new Promise((resolve) => {
    endpoint.script = ({ index }) => {
      if (index === count) resolve();
      return { does: 'answer', afterMs: 15, ...choices };
    };
  });
}

let choices: { choices?: number } = {};

const seedsOfOne = Array.from({ length: N }, (_, i) => `s${i + 1} c0`);
const choicesOfOne = Array.from({ length: N }, (_, i) => `s1 c${i}`);

const ENDPOINTS: [string, { choices?: number }, string[], number][] = [
  ['that knows n', {}, choicesOfOne, 30],
  ['that ignores n', { choices: 1 }, seedsOfOne, 90],
];

test.each(ENDPOINTS)(
  'a run killed in the middle, of an endpoint %s, goes on without repeating or losing a finished request',
  async (_, kind, ends, killAfter) => {
    choices = kind;
    const endpoint = await startLocalEndpoint();
    try {
      const enough = untilAnswered(endpoint, killAfter);
      const first = begin(endpoint);
      await enough;
      first.child.kill('SIGKILL');
      expect(await first.ended).toBe('SIGKILL');
      const kept = journal();
      expect(kept.length).toBeGreaterThan(0);
      const before = endpoint.requests.length;
      // What was answered within the last moments may not have been stored yet: at most what was under way.
      expect(before * (kind.choices ?? N) - kept.length).toBeLessThanOrEqual(4 * N);

      const job = first.job();
      const second = start(endpoint, ['--resume', job]);
      expect({ status: await second.ended, stderr: second.stderr() }).toMatchObject({ status: 0 });
      const asked = endpoint.requests
        .slice(before)
        .map(({ prompt, body }) => `${prompt} s${body.seed} c0`);
      expect(asked.filter((text) => kept.includes(text))).toEqual([]);
      expect(new Set(asked).size).toBe(asked.length);
      const texts = sampledTexts();
      expect(texts).toEqual(PROMPTS.flatMap((prompt) => ends.map((end) => `${prompt} ${end}`)));
      expect(kept.filter((text) => !texts.includes(text))).toEqual([]);
    } finally {
      await endpoint.close();
    }
  },
);

/** Reads the database until it is as wanted, or the run has ended. */
async function until(
  isAsWanted: (database: ReturnType<typeof openDatabase>) => boolean,
  ended: Promise<unknown>,
) {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const database = openDatabase();
    const isReached = isAsWanted(database);
    database.close();
    if (isReached) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const importing = `SELECT count(*) FROM "Dataset" WHERE "status" = 'importing'`;
const heldRounds = `SELECT count(*) FROM "RunDataset" WHERE "round" = 1`;

test.each([
  ['while the dataset is revised', importing],
  ['once the dataset was revised', heldRounds],
])(
  'a run killed %s has its responses in the dataset once after it is resumed',
  async (_, count) => {
    choices = {};
    const endpoint = await startLocalEndpoint();
    try {
      const rows = Array.from({ length: 1_500 }, (_, i) => ({
        prompt: `prompt ${i}`,
        responses: Array.from({ length: 8 }, (_, at) => ({ text: `old ${i}.${at}`, reward: at })),
      }));
      const file = path.join(folder.path, 'old.jsonl');
      fs.writeFileSync(file, jsonLines(rows));
      expect((await runCli(folder.path, ['import', file, '--name', 'killed'])).status).toBe(0);
      const first = begin(endpoint, '--append');
      await until(
        (database) => database.prepare<[], number>(count).pluck().get() === 1,
        first.ended,
      );
      first.child.kill('SIGKILL');
      await first.ended;
      const job = first.job();
      const second = start(endpoint, ['--resume', job]);
      // Where the kill came after the end of the run, there is nothing to resume.
      const isLate = (await second.ended) !== 0;
      if (isLate) expect(second.stderr()).toContain('the run cannot be resumed');
      expect(endpoint.requests).toHaveLength(PROMPTS.length);
      const texts = sampledTexts();
      expect(texts).toHaveLength(1_500 * 8 + PROMPTS.length * N);
      expect(texts.filter((text) => !text.startsWith('old'))).toEqual(
        PROMPTS.flatMap((prompt) => choicesOfOne.map((end) => `${prompt} ${end}`)),
      );
      if (!isLate) expect(journal()).toEqual([]);
    } finally {
      await endpoint.close();
    }
  },
);

test('Ctrl-C lets the requests under way finish and says how to go on', async () => {
  choices = {};
  const endpoint = await startLocalEndpoint();
  try {
    const enough = untilAnswered(endpoint, 20);
    const first = begin(endpoint);
    await enough;
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(1);
    expect(first.stderr()).toMatch(/paused; what was answered is kept\ngo on with: .*--resume/);
    expect(journal().toSorted()).toEqual(endpoint.answered.toSorted());
    expect(endpoint.requests.length).toBeLessThan(PROMPTS.length);
    const job = first.job();
    expect(await start(endpoint, ['--resume', job]).ended).toBe(0);
    expect(endpoint.requests).toHaveLength(PROMPTS.length);
    expect(sampledTexts()).toHaveLength(PROMPTS.length * N);
  } finally {
    await endpoint.close();
  }
});
