import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from '@/lib/data/sqlite/open-sqlite';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { type LocalEndpoint, startLocalEndpoint } from '@/test/local-endpoint';
import { runCli } from '@/test/run-cli';
import { startCommand } from '@/test/start-command';

const folder = folderOfEachTest();
const PROMPTS = 40;
const TEXTS = Array.from({ length: PROMPTS }, (_, at) => [`p${at} 1`, `p${at} 2`, `p${at} 3`]);

const start = (endpoint: LocalEndpoint, args: readonly string[]) =>
  startCommand(folder.path, ['score', ...args], {
    OPENAI_BASE_URL: endpoint.baseUrl,
    OPENAI_API_KEY: 'sk-kill',
  });

async function begin(endpoint: LocalEndpoint) {
  const rows = TEXTS.map((responses, at) => ({
    prompt: `Do ${at}.`,
    responses: responses.map((text) => ({ text })),
  }));
  fs.writeFileSync(path.join(folder.path, 'rows.jsonl'), jsonLines(rows));
  expect(await runCli(folder.path, ['import', 'rows.jsonl', '--name', 'mine'])).toMatchObject({
    status: 0,
  });
  const asked = ['--endpoint', 'pooling', '--model', 'rm', '--name', 'rm'];
  return start(endpoint, ['mine', ...asked, '--concurrency', '4']);
}

/** Resolves once the endpoint has been asked so many times. */
function untilAsked(endpoint: LocalEndpoint, count: number): Promise<void> {
  return new Promise((resolve) => {
    endpoint.script = ({ index }) => {
      if (index === count) resolve();
      return { does: 'answer', afterMs: 15 };
    };
  });
}

const database = () => openSqlite(`file:${path.join(folder.path, 'sweetspot.db')}`);

function journaled(): number {
  const opened = database();
  const count = opened.prepare<unknown[], number>('SELECT count(*) FROM "RunAnswer"').pluck().get();
  opened.close();
  return count ?? 0;
}

async function rewards() {
  const { stdout } = await runCli(folder.path, ['list', '--json']);
  return stdout;
}

test('a scoring killed in the middle goes on without repeating a finished request', async () => {
  const endpoint = await startLocalEndpoint();
  try {
    const enough = untilAsked(endpoint, 60);
    const first = await begin(endpoint);
    const untouched = await rewards();
    await enough;
    first.child.kill('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    const kept = journaled();
    const before = endpoint.requests.length;
    // What was answered within the last moments may not have been stored yet: at most what was under way.
    expect(before - kept).toBeLessThanOrEqual(2 * 4);
    expect(await rewards()).toBe(untouched);

    const second = start(endpoint, ['--resume', first.job()]);
    expect(await second.ended).toBe(0);
    const asked = endpoint.requests.slice(before).map(({ prompt }) => prompt);
    expect(asked).toHaveLength(3 * PROMPTS - kept);
    expect(new Set(asked).size).toBe(asked.length);
    expect(new Set(endpoint.requests.map(({ prompt }) => prompt))).toEqual(new Set(TEXTS.flat()));
    expect(await rewards()).toContain('"scored":120');
    expect(journaled()).toBe(0);
  } finally {
    await endpoint.close();
  }
});

test('Ctrl-C lets the requests under way finish, and resuming asks for the rest', async () => {
  const endpoint = await startLocalEndpoint();
  try {
    const enough = untilAsked(endpoint, 20);
    const first = await begin(endpoint);
    await enough;
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(1);
    expect(journaled()).toBe(endpoint.answered.length);
    expect(endpoint.requests.length).toBeLessThan(3 * PROMPTS);
    expect(await start(endpoint, ['--resume', first.job()]).ended).toBe(0);
    expect(endpoint.answered.toSorted()).toEqual(TEXTS.flat().toSorted());
  } finally {
    await endpoint.close();
  }
});
