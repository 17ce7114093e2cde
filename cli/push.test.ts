import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { jsonLines } from '@/test/import-text';
import { type LocalHub, startLocalHub } from '@/test/local-hub';
import { runCli } from '@/test/run-cli';

let folder: string;
let hub: LocalHub;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-push-'));
  hub = await startLocalHub();
  const row = (id: string) => ({
    prompt_id: id,
    prompt: `${id}? ünïcode`,
    responses: [1, 2, 3].map((reward) => ({ text: `${id} ${reward}`, reward })),
  });
  const rows = Array.from({ length: 50 }, (_, i) => row(`p${i}`));
  fs.writeFileSync(path.join(folder, 'rows.jsonl'), jsonLines(rows));
  await runCli(folder, ['import', 'rows.jsonl', '--name', 'x']);
});

afterEach(async () => {
  await hub.close();
  fs.rmSync(folder, { recursive: true });
});

const push = (more: string[] = [], env: Record<string, string> = {}) =>
  runCli(
    folder,
    ['export', 'x', '--chosen', 'max', '--rejected', 'min', '--out', 'out', '--push', ...more],
    [],
    {
      HF_ENDPOINT: hub.endpoint,
      HF_TOKEN: 'hf_test_token',
      HF_HOME: folder,
      HF_HUB_OFFLINE: '',
      ...env,
    },
  );

test('every file arrives byte for byte in a private dataset', async () => {
  const { status, stdout, stderr } = await push(['ada/pairs', '--file', 'parquet', '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout).pushed).toEqual({
    repo: 'ada/pairs',
    url: `${hub.endpoint}/datasets/ada/pairs`,
    commit: 'c0ffee',
    private: true,
  });
  const dataset = hub.datasets.get('ada/pairs');
  expect(dataset?.private).toBe(true);
  const names = ['README.md', 'data/train.parquet', 'margins.svg', 'recipe.json'];
  expect([...(dataset?.files.keys() ?? [])].sort()).toEqual(names);
  for (const name of names) {
    expect(dataset?.files.get(name)).toEqual(fs.readFileSync(path.join(folder, 'out', name)));
  }
});

test('a later push replaces the files, and one that everybody could see must be asked for', async () => {
  expect(await push(['ada/pairs', '--public'])).toMatchObject({ status: 0 });
  expect(hub.datasets.get('ada/pairs')?.private).toBe(false);
  expect(await push(['ada/pairs'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('everybody can see it: nothing was pushed'),
  });
  const again = await push(['ada/pairs', '--public']);
  expect(again.stderr).toContain(`pushed to ${hub.endpoint}/datasets/ada/pairs\n`);
});

test('what can be known before is said before anything is written', async () => {
  const refused = async (message: string, ...args: Parameters<typeof push>) => {
    expect(await push(...args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(message),
    });
  };
  await refused('expected OWNER/NAME', ['pairs']);
  await refused('there is no token for the Hub', ['ada/pairs'], { HF_TOKEN: '' });
  await refused('must start with hf_', ['ada/pairs'], { HF_TOKEN: 'secret' });
  await refused('HF_HUB_OFFLINE is set', ['ada/pairs'], { HF_HUB_OFFLINE: '1' });
  await refused('HF_ENDPOINT must be an address', ['ada/pairs'], { HF_ENDPOINT: 'nowhere' });
  expect(fs.existsSync(path.join(folder, 'out'))).toBe(false);
  expect(hub.datasets.size).toBe(0);
});

test('a token that the Hub does not take is said, and never shown', async () => {
  const { status, stdout, stderr } = await push(['ada/pairs'], { HF_TOKEN: 'hf_wrong_secret' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('does not accept the token');
  expect(stderr).not.toContain('secret');
});

test('the token of a sign-in is found where the Hub’s own client leaves it', async () => {
  fs.writeFileSync(path.join(folder, 'token'), 'hf_test_token\n');
  expect(await push(['ada/pairs'], { HF_TOKEN: '' })).toMatchObject({ status: 0 });
});

test('a Hub that cannot be reached is said plainly, and the export is kept', async () => {
  const { status, stderr } = await push(['ada/pairs'], { HF_ENDPOINT: 'http://127.0.0.1:9' });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(
      /^sweetspot: the Hub at http:\/\/127\.0\.0\.1:9 cannot be reached \(.+\); nothing was pushed\n$/,
    ),
  });
  expect(fs.existsSync(path.join(folder, 'out', 'README.md'))).toBe(true);
});
