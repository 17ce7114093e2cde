import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFresh, removeStamp, takeStamp, writeStamp } from './stamp.mjs';

let root: string;
const step = {
  name: 'demo',
  inputs: ['src', 'one.txt', 'absent'],
  salt: 'a',
  outputs: ['out.txt'],
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sweetspot-stamp-'));
  mkdirSync(path.join(root, 'src', 'deep'), { recursive: true });
  for (const file of ['src/deep/a.ts', 'one.txt', 'out.txt'])
    writeFileSync(path.join(root, file), file);
  writeStamp(root, step, takeStamp(root, step));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('a result is good until something it depends on changes', () => {
  expect(isFresh(root, step)).toBe(true);
  expect(isFresh(root, { ...step, salt: 'b' })).toBe(false);
  writeFileSync(path.join(root, 'src/deep/a.ts'), 'other');
  expect(isFresh(root, step)).toBe(false);
});

test('a new file counts, a new test does not', () => {
  writeFileSync(path.join(root, 'src/b.test.ts'), '');
  expect(isFresh(root, step)).toBe(true);
  writeFileSync(path.join(root, 'src/b.ts'), '');
  expect(isFresh(root, step)).toBe(false);
});

test('a file that was touched but not changed does not count', () => {
  utimesSync(path.join(root, 'one.txt'), new Date(0), new Date(0));
  expect(isFresh(root, step)).toBe(true);
});

test('a result that is gone or was given up is not good', () => {
  rmSync(path.join(root, 'out.txt'));
  expect(isFresh(root, step)).toBe(false);
  writeFileSync(path.join(root, 'out.txt'), '');
  removeStamp(root, step);
  expect(isFresh(root, step)).toBe(false);
});
