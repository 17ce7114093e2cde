import type { FacetColumn } from '@/lib/core/facets/facet-column';
import { newSumColumns, type SumColumns } from '@/lib/core/facets/facet-sums';
import { CHUNK_PROMPTS } from '@/lib/core/frames/columns';
import type { Database } from '@/lib/data/database';
import type { StoredFacet } from '@/lib/schema/dataset/facet-list';
import { facetScope } from './facet-scope';

const VALUES = 0x10000;

/** Reads a facet of a dataset with so many prompts: 8 bytes for each prompt and for each of its values. */
export async function readFacetColumn(
  database: Database,
  datasetId: number,
  { field, index, values, ids, others }: StoredFacet,
  prompts: number,
): Promise<FacetColumn> {
  const read = (name: string) => readAll(database, datasetId, facetScope(index), name, prompts);
  const counts = await read('counts');
  const offsets = new Uint32Array(prompts + 1);
  for (const { chunk, data } of counts) {
    for (const [row, count] of words(data).entries()) {
      offsets[chunk * CHUNK_PROMPTS + row + 1] = count;
    }
  }
  for (let prompt = 0; prompt < prompts; prompt++) {
    offsets[prompt + 1] = (offsets[prompt] ?? 0) + (offsets[prompt + 1] ?? 0);
  }
  const positions = new Uint16Array(VALUES).fill(values.length);
  for (const [position, id] of ids.entries()) positions[id] = position;
  const at = joined(await read('values'));
  return {
    field,
    values,
    others,
    offsets,
    at: at.map((id) => positions[id] ?? values.length),
    responses: joined(await read('responses')),
  };
}

/**
 * Reads a reward's sums of those entries of a facet that are not all responses of their prompt, in order; `parts` is how many
 * there are in each chunk. What was never stored, where a chunk has no such reward, is without rewards.
 */
export async function readFacetSums(
  database: Database,
  datasetId: number,
  index: number,
  reward: number,
  parts: readonly number[],
): Promise<SumColumns> {
  const starts = parts.map((_, chunk) => parts.slice(0, chunk).reduce((a, b) => a + b, 0));
  const columns = newSumColumns(parts.reduce((a, b) => a + b, 0));
  for (const [name, column] of Object.entries(columns)) {
    const bytes = new Uint8Array(column.buffer);
    const prompts = parts.length * CHUNK_PROMPTS;
    const scope = facetScope(index, reward);
    for (const { chunk, data } of await readAll(database, datasetId, scope, name, prompts)) {
      bytes.set(data, (starts[chunk] ?? 0) * column.BYTES_PER_ELEMENT);
    }
  }
  return columns;
}

function readAll(
  { bulk }: Database,
  datasetId: number,
  scope: string,
  name: string,
  prompts: number,
) {
  return bulk.readColumn(datasetId, scope, name, 0, Math.ceil(prompts / CHUNK_PROMPTS));
}

function joined(chunks: readonly { data: Buffer }[]): Uint16Array {
  return words(Buffer.concat(chunks.map(({ data }) => data)));
}

function words(data: Buffer): Uint16Array {
  const copy = Uint8Array.from(data);
  return new Uint16Array(copy.buffer, 0, copy.byteLength / 2);
}
