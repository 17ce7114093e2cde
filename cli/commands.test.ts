import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-cli-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const rows = [
  {
    prompt_id: 'a',
    prompt: 'A?',
    responses: [1, 5, 3].map((reward, i) => ({ text: `a${i}`, reward })),
  },
  {
    prompt_id: 'b',
    prompt: 'B?',
    responses: [2, 2].map((reward, i) => ({ text: `b${i}`, reward })),
  },
  {
    prompt_id: 'c',
    prompt: 'C?',
    responses: [9, 0, 4, 4].map((reward, i) => ({ text: `c${i}`, reward })),
  },
];

function write(name: string, content: string | Buffer): string {
  fs.writeFileSync(path.join(folder, name), content);
  return name;
}

const importRows = () =>
  runCli(folder, ['import', write('rows.jsonl', jsonLines(rows)), '--name', 'x']);

describe('from samples to pairs', () => {
  test('import, list, stats, matrix, export and delete do the job on one database', async () => {
    expect(await importRows()).toMatchObject({ status: 0, stdout: '' });
    const list = JSON.parse((await runCli(folder, ['list', '--json'])).stdout);
    expect(list).toMatchObject([{ name: 'x', prompts: 3, responses: 9, active_reward: 'reward' }]);
    const stats = JSON.parse((await runCli(folder, ['stats', 'x', '--json'])).stdout);
    expect(stats).toMatchObject({
      prompts: 3,
      responses: 9,
      scored: 9,
      unscored: 0,
      skipped: 1,
      skipped_all_equal: 1,
    });
    const matrix = JSON.parse((await runCli(folder, ['matrix', 'x', '--json'])).stdout);
    expect(matrix).toMatchObject({ prompts: 3, skipped: 1 });
    expect(matrix.cells).toHaveLength(21);
    expect(matrix.cells[1]).toMatchObject({
      chosen: 'max',
      rejected: 'mu-2s',
      usable: 2,
      collapsed: 0,
      tied: 0,
      skipped: 1,
      same_as_extremes: 2,
      mean_margin: 6.5,
    });
    const exported = await runCli(folder, [
      'export',
      'x',
      '--chosen',
      'max',
      '--rejected',
      'min',
      '--out',
      'out',
      '--json',
    ]);
    const written = JSON.parse(exported.stdout);
    expect(written).toMatchObject({
      rows: 2,
      train_rows: 2,
      test_rows: 0,
      prompts: 3,
      format: 'trl-conversational',
      file: 'jsonl',
      path: path.join(folder, 'out/data/train.jsonl'),
    });
    expect(fs.readdirSync(path.join(folder, 'out'))).toEqual(['README.md', 'data', 'margins.svg']);
    const bytes = fs.readFileSync(path.join(folder, 'out/data/train.jsonl'), 'utf8');
    expect(written.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(
      bytes
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        prompt: [{ role: 'user', content: 'A?' }],
        chosen: [{ role: 'assistant', content: 'a1' }],
        rejected: [{ role: 'assistant', content: 'a0' }],
        prompt_id: 'a',
        score_chosen: 5,
        score_rejected: 1,
      },
      {
        prompt: [{ role: 'user', content: 'C?' }],
        chosen: [{ role: 'assistant', content: 'c0' }],
        rejected: [{ role: 'assistant', content: 'c1' }],
        prompt_id: 'c',
        score_chosen: 9,
        score_rejected: 0,
      },
    ]);
    const streamed = await runCli(folder, [
      'export',
      'x',
      '--chosen',
      'max',
      '--rejected',
      'min',
      '--out',
      '-',
    ]);
    expect(streamed).toMatchObject({ status: 0, stdout: bytes, stderr: '' });
    expect(await runCli(folder, ['delete', 'x', '--yes'])).toMatchObject({ status: 0 });
    expect(JSON.parse((await runCli(folder, ['list', '--json'])).stdout)).toEqual([]);
  });

  test('gzip, folders and standard input are read as well', async () => {
    write('rows.jsonl.gz', gzipSync(jsonLines(rows)));
    expect(await runCli(folder, ['import', 'rows.jsonl.gz', '--name', 'gzip'])).toMatchObject({
      status: 0,
    });
    fs.mkdirSync(path.join(folder, 'in'));
    write('in/1.json', JSON.stringify(rows.slice(0, 1)));
    write('in/2.jsonl', jsonLines(rows.slice(1)));
    expect(await runCli(folder, ['import', 'in', '--name', 'folder'])).toMatchObject({ status: 0 });
    expect(
      await runCli(folder, ['import', '-', '--name', 'stdin'], [Buffer.from(jsonLines(rows))]),
    ).toMatchObject({ status: 0 });
    const exports = await Promise.all(
      ['gzip', 'folder', 'stdin'].map((name) =>
        runCli(folder, ['export', name, '--chosen', 'max', '--rejected', 'mu', '--out', '-']),
      ),
    );
    expect(new Set(exports.map((result) => result.stdout)).size).toBe(1);
    expect(exports[0]?.stdout).not.toBe('');
  });

  test('columns with other names are read as told, and ranks left out', async () => {
    const odd = rows.flatMap(({ prompt, responses }) =>
      responses.map(({ text, reward }, rank) => ({
        query: prompt,
        answer: text,
        rm: reward,
        rank,
      })),
    );
    write('odd.jsonl', jsonLines(odd));
    const columns = ['query=prompt', 'answer=response', 'rm=reward', 'rank='];
    const result = await runCli(folder, [
      ...['import', 'odd.jsonl', '--name', 'odd', '--json'],
      ...columns.flatMap((column) => ['--column', column]),
    ]);
    expect(result).toMatchObject({ status: 0 });
    expect(JSON.parse(result.stdout)).toMatchObject({ prompts: rows.length, rewards: ['reward'] });
  });

  test('fewer samples are drawn by seed, the same each time', async () => {
    await importRows();
    const matrix = (seed: string) =>
      runCli(folder, ['matrix', 'x', '--n', '2', '--seed', seed, '--json']);
    const first = await matrix('1');
    expect(first.status).toBe(0);
    expect(first.stdout).toBe((await matrix('1')).stdout);
    expect(JSON.parse(first.stdout).prompts).toBe(3);
  });
});

describe('a wrong call or input ends with status 2 and one clear sentence', () => {
  test.each([
    ['an unknown command', ['frobnicate'], /unknown command/],
    ['an unknown option', ['list', '--frobnicate'], /unknown option/],
    [
      'a column without a name to read it as',
      ['import', 'rows.jsonl', '--name', 'y', '--column', 'answer'],
      /--column: expected FROM=TO/,
    ],
    ['a missing name', ['import', 'rows.jsonl'], /--name/],
    [
      'a file that is not there',
      ['import', 'nowhere.jsonl', '--name', 'y'],
      /nowhere\.jsonl: there is no such file/,
    ],
    ['a name that leaves its place', ['import', 'rows.jsonl', '--name', '../y'], /cannot be used/],
    ['a name that is taken', ['import', 'rows.jsonl', '--name', 'x'], /exists already/],
    [
      'an unknown shape',
      ['import', 'rows.jsonl', '--name', 'y', '--shape', 'round'],
      /--shape: expected auto or one of/,
    ],
    [
      'an unknown policy',
      ['import', 'rows.jsonl', '--name', 'y', '--on-error', 'shrug'],
      /--on-error: expected stop or skip/,
    ],
    ['an unknown dataset', ['stats', 'nowhere'], /no dataset named "nowhere"/],
    ['an unknown reward', ['stats', 'x', '--reward', 'zzz'], /no reward zzz/],
    [
      'an unknown point',
      ['export', 'x', '--chosen', 'top', '--rejected', 'min'],
      /--chosen: expected one of/,
    ],
    [
      'points in the wrong order',
      ['export', 'x', '--chosen', 'min', '--rejected', 'max'],
      /does not lie above/,
    ],
    [
      'an unknown format',
      ['export', 'x', '--chosen', 'max', '--rejected', 'min', '--format', 'csv'],
      /no format "csv"/,
    ],
    [
      'an unknown type of file',
      ['export', 'x', '--chosen', 'max', '--rejected', 'min', '--file', 'csv'],
      /no type of file "csv"/,
    ],
    [
      'Parquet on standard output',
      ['export', 'x', '--chosen', 'max', '--rejected', 'min', '--file', 'parquet', '--out', '-'],
      /--file parquet: expected jsonl with --out -/,
    ],
    [
      'a split of a folder',
      ['export', 'x', '--chosen', 'max', '--rejected', 'min', '--split', 'test'],
      /--split: expected only with --out -/,
    ],
    [
      'a folder that holds other things',
      ['export', 'x', '--chosen', 'max', '--rejected', 'min', '--out', '.'],
      /which is not of an export/,
    ],
    [
      'a pairing without pairs',
      ['export', 'x', '--chosen', 'mu-2s', '--rejected', 'min'],
      /gives no pair/,
    ],
    ['a sample that is too small', ['matrix', 'x', '--n', '1'], /--n: expected a whole number/],
  ])('%s', async (_, args, message) => {
    await importRows();
    const result = await runCli(folder, args);
    expect(result.status).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr).toMatch(message);
  });

  test('a line longer than a record may be is refused without reading it whole', async () => {
    const file = path.join(folder, 'long.jsonl');
    const handle = fs.openSync(file, 'w');
    fs.writeSync(handle, '{"prompt":"');
    for (let i = 0; i < 200; i++) fs.writeSync(handle, Buffer.alloc(1_000_000, 'x'));
    fs.closeSync(handle);
    const result = await runCli(folder, ['import', 'long.jsonl', '--name', 'y']);
    expect(result).toMatchObject({ status: 2 });
    expect(result.stderr).toMatch(/^sweetspot: long\.jsonl:1: the line is longer than 64 MiB/);
  });
});

test('a wish for help or a mistake never prints a stack', async () => {
  const help = await runCli(folder, ['--help']);
  expect(help).toMatchObject({ status: 0 });
  for (const command of [
    'serve',
    'import',
    'list',
    'stats',
    'matrix',
    'export',
    'delete',
    'migrate',
  ]) {
    expect(help.stdout).toContain(command);
    expect((await runCli(folder, [command, '--help'])).stdout).toContain('Usage: sweetspot');
  }
});
