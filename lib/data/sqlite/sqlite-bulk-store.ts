import type Sqlite from 'better-sqlite3';
import { decodeText } from '@/lib/data/blocks/text-block';
import type {
  BlockRecord,
  BulkStore,
  PromptRecord,
  ResponseAddress,
  WriteBatch,
} from '@/lib/data/bulk-store';
import { directWriter } from '@/lib/data/direct-writer';
import { denseRange } from './dense-range';
import { joinSegments, type VectorSegment } from './join-segments';
import { threadedWriter } from './threaded-writer';

const PROMPTS_PER_PAGE = 256;
const PROMPTS_PER_DELETE = 512;

type PromptRow = Omit<PromptRecord, 'templated'> & { templated: number };

/** Where the built program of the writing thread is, and the database that it opens. */
export type WriterThread = { program: string; url: string };

/**
 * Returns the bulk store over an open SQLite connection, which it closes. Its writers write in a thread of their own
 * where `thread` is given, else on the connection.
 */
export function sqliteBulkStore(connection: Sqlite.Database, thread?: WriterThread): BulkStore {
  const prepare = <Row>(sql: string) => connection.prepare<unknown[], Row>(sql);
  const insertPrompt = prepare(
    'INSERT INTO "Prompt" ("datasetId","ordinal","promptId","messages","text","templated","meta") VALUES (?,?,?,?,?,?,?)',
  );
  const insertBlock = prepare(
    'INSERT INTO "ResponseBlock" ("datasetId","ordinal","first","count","texts","attributes") VALUES (?,?,?,?,?,?)',
  );
  const insertVector = prepare(
    'INSERT INTO "ResponseVector" ("datasetId","ordinal","field","first","values") VALUES (?,?,?,?,?)',
  );
  const putColumn = prepare(
    'INSERT OR REPLACE INTO "StatColumn" ("datasetId","scope","name","chunk","data") VALUES (?,?,?,?,?)',
  );
  const selectColumn = prepare<{ chunk: number; data: Buffer }>(
    'SELECT "chunk","data" FROM "StatColumn" WHERE "datasetId"=? AND "scope"=? AND "name"=? AND "chunk">=? AND "chunk"<? ORDER BY "chunk"',
  );
  const selectVectors = prepare<VectorSegment>(
    'SELECT "ordinal","first","values" FROM "ResponseVector" WHERE "datasetId"=? AND "ordinal">=? AND "ordinal"<? AND "field"=? ORDER BY "ordinal","first"',
  );
  const selectBlocks = prepare<BlockRecord>(
    'SELECT "ordinal","first","count","texts","attributes" FROM "ResponseBlock" WHERE "datasetId"=? AND "ordinal">=? AND "ordinal"<? ORDER BY "ordinal","first"',
  );
  const selectBlockOf = prepare<BlockRecord>(
    'SELECT "ordinal","first","count","texts","attributes" FROM "ResponseBlock" WHERE "datasetId"=? AND "ordinal"=? AND "first"<=? ORDER BY "first" DESC LIMIT 1',
  );
  const countBlocks = prepare<number>(
    'SELECT count(*) FROM "ResponseBlock" WHERE "datasetId"=? AND "ordinal">=? AND "ordinal"<?',
  ).pluck();
  const promptColumns = '"ordinal","promptId","messages","text","templated","meta"';
  const selectPrompts = prepare<PromptRow>(
    `SELECT ${promptColumns} FROM "Prompt" WHERE "datasetId"=? AND "ordinal">=? AND "ordinal"<? ORDER BY "ordinal"`,
  );
  const selectPromptIds = prepare<{ ordinal: number; promptId: string }>(
    'SELECT "ordinal","promptId" FROM "Prompt" WHERE "datasetId"=? AND "ordinal">=? AND "ordinal"<? ORDER BY "ordinal"',
  );
  const selectPrompt = prepare<PromptRow>(
    `SELECT ${promptColumns} FROM "Prompt" WHERE "datasetId"=? AND "ordinal"=?`,
  );
  const selectMatches = prepare<number>(
    'SELECT "ordinal" FROM "Prompt" WHERE "datasetId"=? AND contains_folded("text", ?) ORDER BY "ordinal"',
  ).pluck();
  const asPrompt = (row: PromptRow): PromptRecord => ({ ...row, templated: row.templated === 1 });

  const writeAll = connection.transaction((datasetId: number, batch: WriteBatch) => {
    for (const p of batch.prompts ?? []) {
      insertPrompt.run(
        datasetId,
        p.ordinal,
        p.promptId,
        p.messages,
        p.text,
        p.templated ? 1 : 0,
        p.meta,
      );
    }
    for (const b of batch.blocks ?? []) {
      insertBlock.run(datasetId, b.ordinal, b.first, b.count, b.texts, b.attributes);
    }
    for (const v of batch.vectors ?? []) {
      insertVector.run(datasetId, v.ordinal, v.field, v.first, bytesOf(v.values));
    }
    for (const c of batch.columns ?? []) putColumn.run(datasetId, c.scope, c.name, c.chunk, c.data);
  });

  const deleteStep = connection.transaction((datasetId: number): boolean => {
    for (const table of ['ResponseBlock', 'ResponseVector', 'Prompt'] as const) {
      const lowest = connection
        .prepare<unknown[], number | null>(
          `SELECT min("ordinal") FROM "${table}" WHERE "datasetId"=?`,
        )
        .pluck()
        .get(datasetId);
      if (typeof lowest !== 'number') continue;
      connection
        .prepare(`DELETE FROM "${table}" WHERE "datasetId"=? AND "ordinal"<?`)
        .run(datasetId, lowest + PROMPTS_PER_DELETE);
      return true;
    }
    return (
      connection.prepare('DELETE FROM "StatColumn" WHERE "datasetId"=?').run(datasetId).changes > 0
    );
  });

  /** All blocks of the wanted prompts in one query, or null where that would read many more than are wanted. */
  const blocksAround = (datasetId: number, wanted: readonly ResponseAddress[]) => {
    const range = denseRange([...new Set(wanted.map(({ ordinal }) => ordinal))]);
    if (!range) return null;
    if ((countBlocks.get(datasetId, range.from, range.to) ?? 0) > wanted.length) return null;
    const blocks = selectBlocks.all(datasetId, range.from, range.to);
    const byPrompt = new Map<number, BlockRecord[]>();
    for (const block of blocks) {
      const known = byPrompt.get(block.ordinal);
      if (known) known.push(block);
      else byPrompt.set(block.ordinal, [block]);
    }
    return byPrompt;
  };

  const write = async (datasetId: number, batch: WriteBatch) => {
    writeAll.immediate(datasetId, batch);
  };

  return {
    write,
    openWriter(datasetId) {
      return thread
        ? threadedWriter(thread.program, thread.url, datasetId)
        : directWriter({ write }, datasetId);
    },
    async readColumn(datasetId, scope, name, from, to) {
      return selectColumn.all(datasetId, scope, name, from, to);
    },
    async *readVectors(datasetId, field, from, to) {
      for (let start = from; start < to; start += PROMPTS_PER_PAGE) {
        const end = Math.min(to, start + PROMPTS_PER_PAGE);
        yield joinSegments(selectVectors.all(datasetId, start, end, field));
      }
    },
    async readVectorsAt(datasetId, field, ordinals) {
      const read = (from: number, to: number) => selectVectors.all(datasetId, from, to, field);
      return joinSegments(rowsAt(ordinals, read));
    },
    async *readBlocks(datasetId, from, to) {
      for (let start = from; start < to; start += PROMPTS_PER_PAGE) {
        yield selectBlocks.all(datasetId, start, Math.min(to, start + PROMPTS_PER_PAGE));
      }
    },
    async readTexts(datasetId, wanted) {
      const nearby = blocksAround(datasetId, wanted);
      const find = ({ ordinal, index }: ResponseAddress) =>
        nearby
          ? nearby.get(ordinal)?.find((candidate) => holds(candidate, { ordinal, index }))
          : selectBlockOf.get(datasetId, ordinal, index);
      let block: BlockRecord | undefined;
      return wanted.map((address) => {
        const { ordinal, index } = address;
        if (!block || !holds(block, address)) block = find(address);
        if (!block || !holds(block, address)) {
          throw new RangeError(`prompt ${ordinal} has no response ${index}`);
        }
        return decodeText(block.texts, block.count, index - block.first);
      });
    },
    async readBlockOf(datasetId, ordinal, index) {
      return selectBlockOf.get(datasetId, ordinal, index) ?? null;
    },
    async readPrompts(datasetId, from, to) {
      return selectPrompts.all(datasetId, from, to).map(asPrompt);
    },
    async readPromptIdsAt(datasetId, ordinals) {
      return rowsAt(ordinals, (from, to) => selectPromptIds.all(datasetId, from, to));
    },
    async readPromptsAt(datasetId, ordinals) {
      const range = denseRange(ordinals);
      if (range) {
        const wanted = new Set(ordinals);
        const rows = selectPrompts.all(datasetId, range.from, range.to);
        return rows.filter((row) => wanted.has(row.ordinal)).map(asPrompt);
      }
      return ordinals.flatMap((ordinal) => {
        const row = selectPrompt.get(datasetId, ordinal);
        return row ? [asPrompt(row)] : [];
      });
    },
    async findPrompts(datasetId, text) {
      return Uint32Array.from(selectMatches.all(datasetId, text.toLowerCase()));
    },
    async deleteSome(datasetId) {
      return deleteStep.immediate(datasetId);
    },
    close() {
      connection.close();
    },
  };
}

function holds(block: BlockRecord, { ordinal, index }: ResponseAddress): boolean {
  return block.ordinal === ordinal && index >= block.first && index < block.first + block.count;
}

/** The rows of ascending ordinals: one query over a range that they fill at least by half, else one for each. */
function rowsAt<Row extends { ordinal: number }>(
  ordinals: readonly number[],
  read: (from: number, to: number) => Row[],
): Row[] {
  const range = denseRange(ordinals);
  if (!range) return ordinals.flatMap((ordinal) => read(ordinal, ordinal + 1));
  const wanted = new Set(ordinals);
  return read(range.from, range.to).filter((row) => wanted.has(row.ordinal));
}

function bytesOf(values: Float64Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}
