import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { seededPolicy } from '@/lib/core/policy/seeded-policy';
import { openSqlite } from '@/lib/data/sqlite/open-sqlite';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import {
  type EndpointRequest,
  type LocalEndpoint,
  startLocalEndpoint,
} from '@/test/local-endpoint';
import { runCli } from '@/test/run-cli';
import { startCommand } from '@/test/start-command';

const folder = folderOfEachTest();
const SEARCH = ['--search', '--simulations', '4', '--n', '3', '--seed', '1', '--concurrency', '3'];
const UNDER_WAY = 3;
const KILL_AFTER = 40;

const start = (endpoint: LocalEndpoint, args: readonly string[]) =>
  startCommand(folder.path, ['sample', ...args], { OPENAI_BASE_URL: endpoint.baseUrl });

const begin = (endpoint: LocalEndpoint, name: string) =>
  start(endpoint, ['prompts.jsonl', '--model', 'm', '--name', name, ...SEARCH].map(inFolder));
const inFolder = (arg: string) => (arg === 'prompts.jsonl' ? path.join(folder.path, arg) : arg);

/** The number of finished requests in the journal. */
function journaled(): number {
  const database = openSqlite(`file:${path.join(folder.path, 'sweetspot.db')}`);
  const count = database.prepare<unknown[], number>('SELECT count(*) FROM "RunAnswer"').pluck();
  const found = count.get() ?? 0;
  database.close();
  return found;
}

/** A request by what it asks to go on from; how many at a time an endpoint is asked for changes nothing. */
const asked = ({ body: { messages, seed } }: EndpointRequest) => JSON.stringify([messages, seed]);

async function exported(name: string): Promise<string> {
  return (await runCli(folder.path, ['trees', name])).stdout;
}

test.each([
  ['that knows n', undefined],
  ['that ignores n', 1],
])(
  'a search killed in the middle, of an endpoint %s, asks for nothing twice and ends in the same trees',
  async (_, choices) => {
    const endpoint = await startLocalEndpoint();
    const { stdout } = await runCli(folder.path, ['synth', '--n', '4', '--seed', 'k']);
    fs.writeFileSync(path.join(folder.path, 'prompts.jsonl'), stdout);
    const prompts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    endpoint.policy = seededPolicy(prompts, 'served');
    const answer = { does: 'answer', ...(choices === undefined ? {} : { choices }) } as const;
    try {
      const enough = new Promise<void>((resolve) => {
        endpoint.script = ({ index }) => {
          if (index === KILL_AFTER) resolve();
          return { ...answer, afterMs: 10 };
        };
      });
      const first = begin(endpoint, 'killed');
      await enough;
      first.child.kill('SIGKILL');
      expect(await first.ended).toBe('SIGKILL');
      const kept = journaled();
      const before = endpoint.requests.length;
      expect(kept).toBeGreaterThan(KILL_AFTER / 2);
      // What was under way, or answered in the last moment, is all that a kill can lose.
      expect(before - kept).toBeLessThanOrEqual(UNDER_WAY);

      const job = first.job();
      const second = start(endpoint, ['--resume', job]);
      expect({ status: await second.ended, stderr: second.stderr() }).toMatchObject({ status: 0 });
      const total = endpoint.requests.length;
      expect(total).toBeGreaterThan(before);
      const killed = endpoint.requests.map(asked);
      const again = killed.slice(before).filter((one) => killed.slice(0, before).includes(one));
      expect(again).toHaveLength(before - kept);

      const undisturbed = begin(endpoint, 'undisturbed');
      expect(await undisturbed.ended).toBe(0);
      const calm = endpoint.requests.slice(total).map(asked);
      expect(new Set(killed)).toEqual(new Set(calm));
      expect(total - (before - kept)).toBe(calm.length);
      const trees = await exported('killed');
      expect(trees).not.toBe('');
      expect(trees).toBe(await exported('undisturbed'));
    } finally {
      await endpoint.close();
    }
  },
  60_000,
);
