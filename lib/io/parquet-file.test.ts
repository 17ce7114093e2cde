import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EXPORT_FORMATS, isExportFormat } from '@/lib/core/export/export-format';
import { FORMAT_COLUMNS } from '@/lib/core/export/format-columns';
import { rowTexts } from '@/lib/core/export/row-texts';
import { openParquetFile } from './parquet-file';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-parquet-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const pairs = Array.from({ length: 40 }, (_, i) => ({
  promptId: `p${i}`,
  messagesJson: JSON.stringify(
    i === 7
      ? []
      : Array.from({ length: 1 + (i % 3) }, (_, t) => ({ role: 'user', content: `${t}` })),
  ),
  chosen: i === 3 ? '' : `good 👋 ${i}\r\n`,
  rejected: 'bad',
  scoreChosen: i,
  scoreRejected: i - 0.25,
}));

const FORMATS = Object.keys(EXPORT_FORMATS).filter(isExportFormat);

test.each(FORMATS)('a Parquet file of %s gives the rows of the JSONL file back', async (format) => {
  const rows = pairs.flatMap((pair) => rowTexts(format, pair, (text) => JSON.parse(text)));
  const file = path.join(folder, 'x.parquet');
  const parquet = await openParquetFile(file, FORMAT_COLUMNS[format]);
  await parquet.write(rows.slice(0, 11));
  await parquet.write(rows.slice(11));
  const { bytes } = await parquet.finish();
  expect(fs.statSync(file).size).toBe(bytes);
  const read = await parquetReadObjects({ file: await asyncBufferFromFile(file) });
  const plain = JSON.stringify(read, (_, value) =>
    typeof value === 'bigint' ? Number(value) : value,
  );
  expect(JSON.parse(plain)).toEqual(rows.map((row) => JSON.parse(row)));
});

test('row groups end after 5,000 rows or about 16 M characters', async () => {
  const groups = async (rows: string[]) => {
    const file = path.join(folder, 'x.parquet');
    const parquet = await openParquetFile(file, [{ name: 'text', type: 'string' }]);
    await parquet.write(rows);
    await parquet.finish();
    const { row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(file));
    return row_groups.map(({ num_rows }) => Number(num_rows));
  };
  expect(await groups(Array.from({ length: 5_001 }, () => '{"text":"a"}'))).toEqual([5_000, 1]);
  const long = JSON.stringify({ text: 'x'.repeat(9 * 1024 * 1024) });
  expect(await groups([long, long, long])).toEqual([2, 1]);
});
