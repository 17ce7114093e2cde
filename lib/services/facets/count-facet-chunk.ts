import type { FacetBuilder } from '@/lib/core/facets/facet-builder';
import { CHUNK_PROMPTS } from '@/lib/core/frames/columns';
import type { BlockRecord } from '@/lib/data/bulk-store';
import type { Database } from '@/lib/data/database';
import { storedAttributeList, storedAttributes } from '@/lib/schema/dataset/stored-prompt';
import { padded } from '@/lib/services/import/encode-pending';
import { nextTurn } from '@/lib/services/next-turn';
import { facetRecords } from './facet-records';

/** Small enough that the texts that lie between the attributes do not fill the memory. */
const PROMPTS_PER_STEP = 64;

/**
 * Counts the facets of one chunk of a dataset from what is stored, and stores them. `rewards` are the fields of its rewards,
 * `prompts` all its prompts. Cost: the chunk's blocks are read. Throws what `signal` is aborted with.
 */
export async function countFacetChunk(
  database: Database,
  dataset: { id: number; rewards: readonly number[]; prompts: number },
  builder: FacetBuilder,
  chunk: number,
  signal: AbortSignal,
): Promise<void> {
  const start = chunk * CHUNK_PROMPTS;
  const end = Math.min(dataset.prompts, start + CHUNK_PROMPTS);
  for (let from = start; from < end; from += PROMPTS_PER_STEP) {
    signal.throwIfAborted();
    await nextTurn();
    const to = Math.min(end, from + PROMPTS_PER_STEP);
    const attributes = await readAttributes(database, dataset.id, from, to);
    const vectors = await readVectors(database, dataset, from, to);
    for (const { ordinal, meta } of await database.bulk.readPrompts(dataset.id, from, to)) {
      const own = attributes.get(ordinal) ?? [];
      const rewards = new Map(
        vectors.flatMap(({ field, byOrdinal }) => {
          const values = byOrdinal.get(ordinal);
          return values ? [[field, padded(values, own.length)] as const] : [];
        }),
      );
      builder.addPrompt(ordinal - start, {
        meta: meta === null ? {} : storedAttributes.parse(JSON.parse(meta)),
        attributes: own,
        rewards,
      });
    }
  }
  const columns = facetRecords(builder.takeChunk(end - start), chunk);
  await database.bulk.write(dataset.id, { columns });
}

async function readAttributes(database: Database, id: number, from: number, to: number) {
  const found = new Map<number, Record<string, unknown>[]>();
  for await (const blocks of database.bulk.readBlocks(id, from, to)) {
    for (const block of blocks) {
      const known = found.get(block.ordinal) ?? [];
      known.push(...attributesOf(block));
      found.set(block.ordinal, known);
    }
  }
  return found;
}

function attributesOf({ attributes, count }: BlockRecord): Record<string, unknown>[] {
  if (attributes === null) return Array.from({ length: count }, () => ({}));
  return storedAttributeList.parse(JSON.parse(attributes));
}

async function readVectors(
  { bulk }: Database,
  { id, rewards }: { id: number; rewards: readonly number[] },
  from: number,
  to: number,
) {
  const columns: { field: number; byOrdinal: Map<number, Float64Array> }[] = [];
  for (const field of rewards) {
    const byOrdinal = new Map<number, Float64Array>();
    for await (const batch of bulk.readVectors(id, field, from, to)) {
      for (const { ordinal, values } of batch) byOrdinal.set(ordinal, values);
    }
    columns.push({ field, byOrdinal });
  }
  return columns;
}
