import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column, ColumnType } from '@/lib/core/export/format-columns';
import { HashedFile } from './hashed-file';
import { parquetSchema } from './parquet-schema';
import type { RowFile } from './row-file';

/** A row group ends with whichever comes first, so that neither many rows nor long ones fill the memory. */
const GROUP_ROWS = 5_000;
const GROUP_CHARACTERS = 16 * 1024 * 1024;

/**
 * Opens a Parquet file for rows of these columns: Snappy, row groups of 5,000 rows or of about 16 M characters.
 * A row holds exactly what the same row of a JSONL file would hold. Memory is a few times one row group.
 */
export async function openParquetFile(path: string, columns: readonly Column[]): Promise<RowFile> {
  const file = await HashedFile.open(path);
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: parquetSchema(columns),
    codec: 'SNAPPY',
    createdBy: 'sweetspot',
  });
  let group: string[] = [];
  let characters = 0;
  const drain = async () => {
    await file.write(bytes.getBytes().slice());
    bytes.index = 0;
  };
  const writeGroup = async () => {
    await parquet.write({ columnData: columnData(columns, group), rowGroupSize: group.length });
    group = [];
    characters = 0;
    await drain();
  };
  return {
    async write(rows) {
      for (const row of rows) {
        group.push(row);
        characters += row.length;
        if (group.length >= GROUP_ROWS || characters >= GROUP_CHARACTERS) await writeGroup();
      }
    },
    async finish() {
      if (group.length > 0) await writeGroup();
      await parquet.finish();
      await drain();
      return file.finish();
    },
    abandon: () => file.abandon(),
  };
}

function columnData(columns: readonly Column[], rows: readonly string[]) {
  const values = columns.map((): unknown[] => []);
  for (const text of rows) {
    const row: Record<string, unknown> = JSON.parse(text);
    for (const [index, { name, type }] of columns.entries()) {
      values[index]?.push(parquetValue(row[name], type));
    }
  }
  return columns.map(({ name }, index) => ({ name, data: values[index] ?? [] }));
}

/** An int64 must be a BigInt; what holds none passes as it is. */
function parquetValue(value: unknown, type: ColumnType): unknown {
  if (!holdsInteger(type)) return value;
  if (typeof type === 'string') return BigInt(Number(value));
  if ('list' in type)
    return Array.isArray(value) ? value.map((item) => parquetValue(item, type.list)) : value;
  const fields = new Map(Object.entries(value ?? {}));
  return Object.fromEntries(
    type.struct.map((field) => [field.name, parquetValue(fields.get(field.name), field.type)]),
  );
}

function holdsInteger(type: ColumnType): boolean {
  if (typeof type === 'string') return type === 'integer';
  return 'list' in type
    ? holdsInteger(type.list)
    : type.struct.some((field) => holdsInteger(field.type));
}
