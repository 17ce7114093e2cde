import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';
import { scoredRow } from '@/test/sampled-rows';

const folder = folderOfEachTest();

const FINE = Array.from({ length: 20 }, (_, i) =>
  scoredRow(`p${i}`, [
    [`good ${i}`, i + 2],
    [`fair ${i}`, i + 0.5],
    [`bad ${i}`, 0],
  ]),
);
const FLAT = scoredRow('flat', [
  ['x', 1],
  ['y', 1],
]);
const EQUAL = scoredRow('equal', [
  ['same', 2],
  ['same', 1],
]);
const POINTS = ['--chosen', 'max', '--rejected', 'min'];

const write = (name: string, text: string) => fs.writeFileSync(path.join(folder.path, name), text);
const read = (...names: string[]) => fs.readFileSync(path.join(folder.path, ...names), 'utf8');
const names = () => fs.readdirSync(folder.path).sort();
const pair = (...options: string[]) =>
  runCli(folder.path, ['pair', 'a.jsonl', ...POINTS, '--out', 'out', ...options]);

describe('a folder', () => {
  test('holds the rows that import and export give, in both splits', async () => {
    write('a.jsonl', jsonLines([...FINE, FLAT]));
    write(
      'recipe.json',
      '{"version":1,"strategies":[{"kind":"best-of-n","m":2}],"split":{"test":0.3}}',
    );
    await runCli(folder.path, ['import', 'a.jsonl', '--name', 'x']);
    const recipe = ['--recipe', 'recipe.json'];
    for (const file of ['jsonl', 'parquet']) {
      const more = [...recipe, '--file', file, '--format', 'trl-reward', '--json', '--out'];
      const exported = await runCli(folder.path, ['export', 'x', ...more, 'exported']);
      const paired = await runCli(folder.path, ['pair', 'a.jsonl', ...more, 'paired']);
      expect(paired).toMatchObject({ status: 0, stderr: '' });
      const { sha256, test_sha256, train_rows, test_rows } = JSON.parse(exported.stdout);
      expect(test_rows).toBeGreaterThan(0);
      expect(JSON.parse(paired.stdout)).toMatchObject({
        sha256,
        test_sha256,
        train_rows,
        test_rows,
      });
      expect(read('paired', 'margins.svg')).toBe(read('exported', 'margins.svg'));
    }
  });

  test('has a card of the files and a recipe that gives the same rows again', async () => {
    write('a.jsonl', jsonLines([...FINE, FLAT]));
    const { status, stdout, stderr } = await pair();
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain(
      '20 pairs of 20 prompts, of 21 read\nprompts without a pair: skipped 1',
    );
    expect(stderr).toContain(`${path.join(folder.path, 'out')}\n`);
    expect(read('out', 'README.md')).toContain(
      'Source: `a.jsonl`, 21 prompts with 62 responses, scored by the reward `reward`. 21 of these prompts were taken.',
    );
    const again = await runCli(folder.path, ['pair', 'a.jsonl', '--recipe', 'out/recipe.json']);
    expect(again.stdout).toBe(read('out', 'data', 'train.jsonl'));
  });

  test('is made of standard input too', async () => {
    const options = [...POINTS, '--out', 'out', '--format', 'trl-standard'];
    const input = [Buffer.from(jsonLines(FINE))];
    expect(await runCli(folder.path, ['pair', '-', ...options], input)).toMatchObject({
      status: 0,
    });
    expect(read('out', 'README.md')).toContain('Source: `standard input`, 20 prompts');
    expect(read('out', 'data', 'train.jsonl').split('\n')).toHaveLength(21);
  });

  test('is described as one JSON value with every count', async () => {
    write('a.jsonl', `${jsonLines([...FINE, FLAT])}\n{"prompt":\n{"prompt":"q","responses":[1]}\n`);
    const { status, stdout } = await pair('--json', '--on-error', 'skip');
    expect(status).toBe(0);
    const { bytes, files, ...rest } = JSON.parse(stdout);
    expect(rest).toMatchObject({
      folder: path.join(folder.path, 'out'),
      path: path.join(folder.path, 'out', 'data', 'train.jsonl'),
      format: 'trl-conversational',
      file: 'jsonl',
      prompts: 21,
      responses: 62,
      reward: 'reward',
      filtered: 0,
      used: 20,
      pairs: 20,
      rows: 20,
      train_rows: 20,
      test_rows: 0,
      lost: { skipped: 1 },
      skipped_lines: 2,
      findings: { unreadable_lines: 1, other_shape: 1, empty_responses: 0 },
      preflight: [],
    });
    const inside = fs.readdirSync(path.join(folder.path, 'out'), {
      recursive: true,
      encoding: 'utf8',
    });
    expect(files.map((one: { path: string }) => one.path)).toEqual(
      inside.filter((name) => name !== 'data').sort(),
    );
    expect(files.reduce((sum: number, one: { bytes: number }) => sum + one.bytes, 0)).toBe(bytes);
  });
});

describe('pairs with an error', () => {
  beforeEach(() => write('a.jsonl', jsonLines([...FINE, EQUAL])));

  test('leave nothing and end with status 2', async () => {
    const { status, stdout, stderr } = await pair('--json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('error: 1 pair with the same text on both sides: prompt_id "equal"');
    expect(stderr).toContain('nothing was written: 1 pair with the same text');
    expect(names()).toEqual(['a.jsonl']);
  });

  test('leave an earlier folder as it was', async () => {
    expect(await pair('--force')).toMatchObject({ status: 0 });
    const before = read('out', 'README.md');
    write('a.jsonl', jsonLines([FINE[0], EQUAL]));
    expect(await pair()).toMatchObject({ status: 2 });
    expect(read('out', 'README.md')).toBe(before);
    expect(names()).toEqual(['a.jsonl', 'out']);
  });

  test.each([
    ['--force', [{ kind: 'equal_sides', level: 'error', count: 1 }]],
    ['--no-preflight', undefined],
  ])('are written with %s', async (option, preflight) => {
    const { status, stdout } = await pair(option, '--json');
    expect(status).toBe(0);
    const { rows, preflight: found } = JSON.parse(stdout);
    expect({ rows, preflight: found }).toEqual({ rows: 21, preflight });
  });
});

test.each([
  [
    'a summary beside the rows',
    ['--json', '--out', '-'],
    /--json: cannot be combined with --out -/,
  ],
  ['a summary without --out', ['--json'], /--json: cannot be combined with --out -/],
  ['Parquet on standard output', ['--file', 'parquet'], /expected jsonl with --out -/],
  ['one split in a folder', ['--out', 'out', '--split', 'test'], /a folder holds every split/],
  ['a folder with other things', ['--out', '.'], /holds "a\.jsonl", which is not of an export/],
])('%s is refused', async (_what, options, message) => {
  write('a.jsonl', jsonLines(FINE));
  const { status, stdout, stderr } = await runCli(folder.path, [
    'pair',
    'a.jsonl',
    ...POINTS,
    ...options,
  ]);
  expect(stderr).toMatch(message);
  expect(status).not.toBe(0);
  expect(stdout).toBe('');
  expect(names()).toEqual(['a.jsonl']);
});

test('files without any pair leave no folder', async () => {
  write('a.jsonl', jsonLines([FLAT]));
  const { status, stderr } = await pair();
  expect(stderr).toMatch(/nothing to export: expected at least one pair/);
  expect(status).toBe(2);
  expect(names()).toEqual(['a.jsonl']);
});
