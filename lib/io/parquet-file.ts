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
  let group = new RowGroup(columns);
  const drain = async () => {
    await file.write(bytes.getBytes().slice());
    bytes.index = 0;
  };
  const writeGroup = async () => {
    await parquet.write({ columnData: group.columnData(), rowGroupSize: group.rows });
    group = new RowGroup(columns);
    await drain();
  };
  return {
    async write(rows) {
      for (const row of rows) {
        group.add(row);
        if (group.isFull()) await writeGroup();
      }
    },
    async finish() {
      if (group.rows > 0) await writeGroup();
      await parquet.finish();
      await drain();
      return file.finish();
    },
    abandon: () => file.abandon(),
  };
}

/** The rows of one group, by column. A row's text is parsed at once, so that it need not be kept. */
class RowGroup {
  readonly #columns: readonly Column[];
  readonly #values: unknown[][];
  #characters = 0;
  rows = 0;

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#values = columns.map(() => []);
  }

  add(text: string): void {
    const row: Record<string, unknown> = JSON.parse(text);
    for (const [index, { name, type }] of this.#columns.entries()) {
      this.#values[index]?.push(parquetValue(row[name], type));
    }
    this.#characters += text.length;
    this.rows++;
  }

  isFull(): boolean {
    return this.rows >= GROUP_ROWS || this.#characters >= GROUP_CHARACTERS;
  }

  columnData(): { name: string; data: unknown[] }[] {
    return this.#columns.map(({ name }, index) => ({ name, data: this.#values[index] ?? [] }));
  }
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
