import { CHUNK_PROMPTS } from '@/lib/core/frames/columns';
import type { Database } from '@/lib/data/database';

/**
 * Fills columns that were made for `prompts` prompts, the first of them at chunk `firstChunk`, with what is stored;
 * what was never stored keeps its value.
 */
export async function readColumns(
  database: Database,
  datasetId: number,
  scope: string,
  columns: object,
  prompts: number,
  firstChunk = 0,
): Promise<void> {
  const endChunk = firstChunk + Math.ceil(prompts / CHUNK_PROMPTS);
  for (const [name, column] of Object.entries(columns)) {
    if (!ArrayBuffer.isView(column)) throw new TypeError(`${name} is not a typed array`);
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    const chunkBytes = (bytes.length / prompts) * CHUNK_PROMPTS;
    const stored = await database.bulk.readColumn(datasetId, scope, name, firstChunk, endChunk);
    for (const { chunk, data } of stored) {
      const offset = (chunk - firstChunk) * chunkBytes;
      bytes.set(data.subarray(0, bytes.length - offset), offset);
    }
  }
}
