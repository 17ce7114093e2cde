import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';

const folder = folderOfEachTest();
const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('prompts go to standard output or a file, the same ones, and can be verified', async () => {
  const { stdout, status } = await runCli(folder.path, ['synth', '--n', '700', '--seed', 'x']);
  expect(status).toBe(0);
  const rows = linesOf(stdout);
  expect(rows).toHaveLength(700);
  expect(rows[1]).toMatchObject({ key: 1, prompt_id: 'synth-x-1', difficulty: 5 });
  const args = ['synth', '--n', '700', '--seed', 'x', '--out', 'prompts.jsonl'];
  expect(await runCli(folder.path, args)).toMatchObject({ status: 0, stdout: '' });
  expect(fs.readFileSync(path.join(folder.path, 'prompts.jsonl'), 'utf8')).toBe(stdout);
  const responses = rows.map(({ prompt }) => ({ prompt, response: 'one, two' }));
  fs.writeFileSync(path.join(folder.path, 'responses.jsonl'), jsonLines(responses));
  const verified = await runCli(folder.path, [
    'verify',
    'prompts.jsonl',
    'responses.jsonl',
    '--json',
  ]);
  expect(JSON.parse(verified.stdout)).toMatchObject({ prompts: 700, strict: { prompt: 0 } });
});

test('tasks of a file are used, as texts or as objects', async () => {
  fs.writeFileSync(
    path.join(folder.path, 'tasks.jsonl'),
    '"Sing."\n{"task":"Dance."}\n{"prompt":"Jump."}\n',
  );
  const { stdout } = await runCli(folder.path, ['synth', '--n', '60', '--tasks', 'tasks.jsonl']);
  expect(new Set(linesOf(stdout).map(({ task }) => task))).toEqual(
    new Set(['Sing.', 'Dance.', 'Jump.']),
  );
});

test('a dataset of prompts can be made, with their constraints and without responses', async () => {
  const args = ['synth', '--n', '30', '--seed', 'x', '--name', 'wanted'];
  expect(await runCli(folder.path, args)).toMatchObject({ status: 0, stdout: '' });
  const { stdout } = await runCli(folder.path, ['list', '--json']);
  expect(JSON.parse(stdout)).toMatchObject([{ name: 'wanted', prompts: 30, responses: 0 }]);
  const again = await runCli(folder.path, args);
  expect(again.status).toBe(2);
  expect(again.stderr).toContain('"wanted" exists already');
});

test.each([
  [['--n', '0'], /--n: expected a whole number from 1 to 1,000,000, found "0"/],
  [
    ['--constraints', '4,x'],
    /--constraints: expected numbers from 1 to 10, such as 4,5,6, found "4,x"/,
  ],
  [
    ['--types', 'a:b'],
    /--types: expected paper, all, or ids such as punctuation:no_comma, found "a:b"/,
  ],
  [['--seed', ''], /--seed: expected 1 to 64 characters/],
  [['--tasks', 'bad.jsonl'], /bad\.jsonl:2: expected a text, or an object with task or prompt/],
  [
    ['--types', 'change_case:english_capital,change_case:english_lowercase', '--constraints', '2'],
    /no 2 of the 2/,
  ],
])('%j ends with status 2 and one clear sentence', async (args, message) => {
  fs.writeFileSync(path.join(folder.path, 'bad.jsonl'), '"Sing."\n5\n');
  const { status, stderr } = await runCli(folder.path, ['synth', ...args]);
  expect(stderr).toMatch(message);
  expect(status).toBe(2);
});
