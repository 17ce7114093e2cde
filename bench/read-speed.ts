import fs from 'node:fs';
import { readRecords } from '@/lib/io/read-records';
import { readLines } from './read-lines';

const CHUNK_BYTES = 1024 * 1024;

const [how = '', file = ''] = process.argv.slice(2);
const started = performance.now();
const rows = how === 'records' ? await countRecords() : await countLines();
process.stdout.write(JSON.stringify({ rows, seconds: (performance.now() - started) / 1000 }));

async function countRecords(): Promise<number> {
  let count = 0;
  const bytes = fs.createReadStream(file, { highWaterMark: CHUNK_BYTES });
  for await (const records of readRecords(bytes, { file })) count += records.length;
  return count;
}

async function countLines(): Promise<number> {
  let count = 0;
  for await (const lines of readLines(file)) count += lines.length;
  return count;
}
