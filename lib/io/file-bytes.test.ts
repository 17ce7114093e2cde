import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileBytes } from './file-bytes';
import { openSource } from './open-source';
import { readRecords } from './read-records';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-bytes-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const rows = Array.from({ length: 300 }, (_, i) => ({ i, text: `${i} 漢 `.repeat(400 + i) }));
const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');

async function recordsOf(file: string): Promise<unknown[]> {
  const records: unknown[] = [];
  const { bytes } = await openSource(fileBytes(file), { file });
  for await (const batch of readRecords(bytes, { file })) {
    records.push(...batch.map((record) => ('value' in record ? record.value : record.error)));
  }
  return records;
}

test.each([
  ['lines', lines],
  ['one array', JSON.stringify(rows)],
  ['gzip data', gzipSync(lines)],
  [
    'gzip data in many members',
    Buffer.concat([gzipSync(lines.slice(0, 9)), gzipSync(lines.slice(9))]),
  ],
])('a file of %s, larger than what is read at once, gives its records', async (name, content) => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  expect(await recordsOf(file)).toEqual(rows);
});

test.each(['', '{', '1'])('a file of few bytes is read whole: %j', async (content) => {
  const file = path.join(folder, 'short');
  fs.writeFileSync(file, content);
  const pieces: Buffer[] = [];
  for await (const piece of fileBytes(file)) pieces.push(Buffer.from(piece));
  expect(Buffer.concat(pieces).toString()).toBe(content);
});

test('a named pipe is read as it is written', async () => {
  const pipe = path.join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const written = fs.promises.writeFile(pipe, lines);
  expect(await recordsOf(pipe)).toEqual(rows);
  await written;
});

test('a file that is not there is an error of the system', async () => {
  await expect(recordsOf(path.join(folder, 'none'))).rejects.toThrow(/ENOENT/);
});
