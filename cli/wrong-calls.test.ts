import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';
import { rewardedRow } from '@/test/sampled-rows';

const folder = folderOfEachTest();

async function importRows() {
  const rows = [
    rewardedRow('a', [1, 5, 3]),
    rewardedRow('b', [2, 2]),
    rewardedRow('c', [9, 0, 4, 4]),
  ];
  fs.writeFileSync(path.join(folder.path, 'rows.jsonl'), jsonLines(rows));
  await runCli(folder.path, ['import', 'rows.jsonl', '--name', 'x']);
}

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
    [
      'an unknown pairing',
      ['length', 'x', '--pairing', 'min__max'],
      /not understood: pairing=min__max/,
    ],
    ['an empty seed', ['effect-of-n', 'x', '--seed', ''], /--seed: expected 1 to 64 characters/],
    ['a sample that is too small', ['matrix', 'x', '--n', '1'], /--n: expected a whole number/],
  ])('%s', async (_, args, message) => {
    await importRows();
    const result = await runCli(folder.path, args);
    expect(result.status).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr).toMatch(message);
  });

  test('a line longer than a record may be is refused without reading it whole', async () => {
    const file = path.join(folder.path, 'long.jsonl');
    const handle = fs.openSync(file, 'w');
    fs.writeSync(handle, '{"prompt":"');
    for (let i = 0; i < 200; i++) fs.writeSync(handle, Buffer.alloc(1_000_000, 'x'));
    fs.closeSync(handle);
    const result = await runCli(folder.path, ['import', 'long.jsonl', '--name', 'y']);
    expect(result).toMatchObject({ status: 2 });
    expect(result.stderr).toMatch(/^sweetspot: long\.jsonl:1: the line is longer than 64 MiB/);
  });
});
