import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';

let folder: string;

const ROWS = [
  { prompt: 'What is tea?', responses: [{ text: 'A green leaf.', reward: 1 }] },
  { prompt: 'What is bread?', responses: [{ text: 'Tea goes with it.', reward: 2 }] },
].map((row, i) => ({ prompt_id: `p${i}`, ...row }));

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-cli-'));
  fs.writeFileSync(path.join(folder, 'a.jsonl'), jsonLines(ROWS));
  await runCli(folder, ['import', 'a.jsonl', '--name', 'x']);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('a search builds the index where it is missing and says where each prompt matches', async () => {
  const found = await runCli(folder, ['search', 'x', 'tea', '--json']);
  expect(found.status).toBe(0);
  expect(JSON.parse(found.stdout)).toMatchObject({
    ...{ dataset: 'x', query: 'tea', found: 2, prompts: 2, incomplete: null },
    results: [
      { ordinal: 0, prompt_id: 'p0', where: 'prompt', response: null },
      {
        ...{ ordinal: 1, prompt_id: 'p1', where: 'response', response: 0 },
        snippet: [
          { text: 'Tea', marked: true },
          { text: ' goes with it.', marked: false },
        ],
      },
    ],
  });
  const short = await runCli(folder, ['search', 'x', 'tea', '--limit', '1']);
  expect(short.stdout).toBe('2 prompts found of 2\n#0 prompt: What is tea?\n… and 1 more prompt\n');
  const excluded = await runCli(folder, ['search', 'x', '--json', '--', '-leaf']);
  expect(JSON.parse(excluded.stdout)).toMatchObject({ found: 1, results: [{ prompt_id: 'p1' }] });
});

test('an index is built anew and measured', async () => {
  const { stdout } = await runCli(folder, ['index', 'x', '--json']);
  expect(JSON.parse(stdout)).toEqual({
    text_bytes: 56,
    index_bytes: expect.any(Number),
    seconds: expect.any(Number),
  });
});

test.each([
  [['search', 'x', '***'], /cannot search for "\*\*\*": expected a word/],
  [['search', 'x', '/(/'], /Invalid regular expression/],
  [['search', 'x', 'tea', '--limit', '0'], /--limit: expected a whole number of at least 1/],
  [['search', 'nowhere', 'tea'], /there is no dataset named "nowhere"/],
  [['index', 'nowhere'], /there is no dataset named "nowhere"/],
])('%j is refused and says why', async (args, message) => {
  const refused = await runCli(folder, args);
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toMatch(message);
});
