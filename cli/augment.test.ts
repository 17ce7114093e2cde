import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-augment-'));
  const pair = (id: string, chosen: number | null, rejected: number) => ({
    prompt_id: id,
    prompt: [{ role: 'user', content: `${id}?` }],
    chosen: [{ role: 'assistant', content: `${id} yes` }],
    rejected: [{ role: 'assistant', content: `${id} no` }],
    chosen_rating: chosen,
    rejected_rating: rejected,
  });
  const pairs = [pair('a', 8, 2), pair('b', 5, 5), pair('c', null, 1), pair('d', 12, 3)];
  fs.writeFileSync(path.join(folder, 'pairs.jsonl'), jsonLines(pairs));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const augment = (...args: string[]) => runCli(folder, ['augment', 'pairs.jsonl', ...args]);
const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('rows go to standard output, counts and the text for inference to standard error', async () => {
  const { status, stdout, stderr } = await augment();
  expect(status).toBe(0);
  expect(rowsOf(stdout)).toHaveLength(4);
  expect(rowsOf(stdout)[0].prompt[0].content).toContain('1 (lowest) to 10 (highest)');
  expect(stderr).toBe(
    `4 pairs read, 4 rows written; goals: rating
ties dropped (both responses have the same goals): 1
unscored pairs left out: 1
pairs with a goal outside of the scale (goals run from 2 to 12, see --scale): 1
at inference, begin the system message with:
  Give the response that would earn the scores below on a scale from 1 (lowest) to 10 (highest), without mentioning them.
  Overall score: 10.
`,
  );
  expect(fs.existsSync(path.join(folder, 'sweetspot.db'))).toBe(false);
});

test('a file gets the same rows, and its summary is one JSON object', async () => {
  const { stdout: rows } = await augment();
  const { status, stdout, stderr } = await augment('--out', 'new/out.jsonl', '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const file = path.join(folder, 'new/out.jsonl');
  expect(JSON.parse(stdout)).toMatchObject({
    ...{ pairs: 4, augmented: 2, tied: 1, unscored: 1, outside_half: 0, rows: 4, originals: 0 },
    ...{ outside_scale: 1, lowest_goal: 2, highest_goal: 12, attributes: ['rating'] },
    ...{ bad_rows: { count: 0, cases: [] }, path: file, bytes: Buffer.byteLength(rows) },
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(fs.readFileSync(file, 'utf8')).toBe(rows);
  expect(fs.readdirSync(path.join(folder, 'new'))).toEqual(['out.jsonl']);
});

test('template, text, scale, attributes and originals are as told', async () => {
  fs.writeFileSync(path.join(folder, 'text.txt'), '[{low};{high}] {goals}\n');
  const { stdout } = await augment(
    ...['--template', 'user', '--text', 'text.txt', '--scale', '-2.5..12'],
    ...['--attributes', 'rating', '--keep-originals'],
  );
  expect(rowsOf(stdout).map(({ prompt }) => prompt)).toEqual([
    [{ role: 'user', content: 'a?' }],
    [{ role: 'user', content: '[-2.5;12] Overall score: 8.\n\na?' }],
    [{ role: 'user', content: '[-2.5;12] Overall score: 2.\n\na?' }],
    [{ role: 'user', content: 'd?' }],
    [{ role: 'user', content: '[-2.5;12] Overall score: 12.\n\nd?' }],
    [{ role: 'user', content: '[-2.5;12] Overall score: 3.\n\nd?' }],
  ]);
});

test('standard input is read as well, and an augmented file can be imported as pairs', async () => {
  const bytes = fs.readFileSync(path.join(folder, 'pairs.jsonl'));
  const piped = await runCli(folder, ['augment', '-', '--out', 'out.jsonl'], [bytes]);
  expect(piped).toMatchObject({ status: 0, stdout: '' });
  const imported = await runCli(folder, ['import', 'out.jsonl', '--name', 'x', '--json']);
  expect(JSON.parse(imported.stdout)).toMatchObject({ rows: 4, rewards: ['score'] });
});

describe('a wrong call or input ends with status 2 and one clear sentence', () => {
  test.each([
    [['--json'], '--json: needs --out FILE'],
    [['--template', 'developer'], '--template: expected system or user, found "developer"'],
    [['--scale', '10..1'], '--scale: expected LOW..HIGH with LOW below HIGH, such as 1..10'],
    [['--scale', '1-10'], '--scale: expected LOW..HIGH'],
    [['--scale', '1..'], '--scale: expected LOW..HIGH'],
    [['--attributes', 'a,,b'], '--attributes: expected names separated by commas, found "a,,b"'],
    [['--attributes', 'help'], 'of 4 pairs 4 lack help on a side'],
    [['--attributes', 'rating,rating'], 'augmentation.attributes: expected each once'],
    [['--on-error', 'shrug'], '--on-error: expected stop or skip'],
    [['--text', 'nowhere.txt'], '--text nowhere.txt: the file cannot be read'],
    [['--text', 'pairs.jsonl'], '--text pairs.jsonl: the text has no {goals}'],
    [['--out', '.'], 'expected a file to write to, found a folder'],
    [['nowhere.jsonl'], 'nowhere.jsonl: there is no such file or folder'],
  ])('%j', async (args, message) => {
    const result = await augment(...args);
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toContain(message);
    expect(result.stderr).not.toContain('    at ');
  });

  test('a row that is no pair leaves no file', async () => {
    fs.appendFileSync(path.join(folder, 'pairs.jsonl'), '{"prompt":"x","responses":[]}\n');
    const result = await augment('--out', 'out.jsonl');
    expect(result).toMatchObject({ status: 2 });
    expect(result.stderr).toMatch(/^sweetspot: pairs\.jsonl:5: this row has the keys prompt,/);
    expect(fs.readdirSync(folder)).toEqual(['pairs.jsonl']);
    const skipped = await augment('--out', 'out.jsonl', '--on-error', 'skip');
    expect(skipped.stderr).toMatch(/rows that are no pairs, left out: 1\n {2}pairs\.jsonl:5: /);
  });
});

test('help names every option', async () => {
  const { status, stdout } = await runCli(folder, ['augment', '--help']);
  expect(status).toBe(0);
  for (const option of ['template', 'text', 'scale', 'attributes', 'keep-originals', 'half']) {
    expect(stdout).toContain(`--${option}`);
  }
});
