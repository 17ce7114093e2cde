import { CHUNK_PROMPTS } from '@/lib/core/frames/columns';
import { SIGMA_KINDS } from '@/lib/core/rewards/sigma-kind';
import { countCharacters } from '@/lib/core/text/count-characters';
import { decodeTexts } from '@/lib/data/blocks/text-block';
import type { BlockRecord } from '@/lib/data/bulk-store';
import type { Database } from '@/lib/data/database';
import { columnScope } from '@/lib/data/queries/dataset-record';
import { readColumns } from '@/lib/data/queries/read-columns';
import { nextTurn } from '@/lib/services/next-turn';
import { ColumnChunk } from './column-chunk';
import { padded } from './encode-pending';
import { fillPromptColumns } from './prompt-columns';
import { promptDigest } from './prompt-digest';
import { LENGTH_FIELD, type RewardFields } from './reward-fields';

/**
 * Computes the statistics of the given prompts again from what is stored, chunk by chunk: those whose responses
 * came in more than one piece. `prompts` counts the dataset's prompts. Memory: one chunk and one prompt.
 */
export async function recomputePrompts(
  database: Database,
  datasetId: number,
  fields: RewardFields,
  ordinals: ReadonlySet<number>,
  prompts: number,
  signal: AbortSignal,
): Promise<void> {
  const sorted = [...ordinals].sort((a, b) => a - b);
  for (let start = 0; start < sorted.length; ) {
    const index = chunkOf(sorted[start]);
    const chunk = await loadChunk(database, datasetId, fields, index);
    for (; chunkOf(sorted[start]) === index; start++) {
      signal.throwIfAborted();
      await nextTurn();
      await recomputePrompt(database, datasetId, fields, chunk, sorted[start] ?? 0);
    }
    const rows = Math.min(CHUNK_PROMPTS, prompts - index * CHUNK_PROMPTS);
    for (const columns of chunk.takeRecords(rows)) {
      await database.bulk.write(datasetId, { columns });
    }
  }
}

function chunkOf(ordinal = Number.NaN): number {
  return Math.floor(ordinal / CHUNK_PROMPTS);
}

async function loadChunk(
  database: Database,
  datasetId: number,
  fields: RewardFields,
  index: number,
) {
  const chunk = new ColumnChunk(index);
  const load = (scope: string, columns: object) =>
    readColumns(database, datasetId, scope, columns, CHUNK_PROMPTS, index);
  await load(columnScope(), chunk.dataset);
  for (const { field } of fields.list()) {
    const { reward, sigma } = chunk.rewardColumns(field);
    await load(columnScope(field), reward);
    for (const kind of SIGMA_KINDS) await load(columnScope(field, kind), sigma[kind]);
  }
  return chunk;
}

async function recomputePrompt(
  database: Database,
  datasetId: number,
  fields: RewardFields,
  chunk: ColumnChunk,
  ordinal: number,
) {
  const [prompt] = await database.bulk.readPrompts(datasetId, ordinal, ordinal + 1);
  if (!prompt) throw new Error(`prompt ${ordinal} of dataset ${datasetId} is not stored`);
  const blocks: BlockRecord[] = [];
  for await (const batch of database.bulk.readBlocks(datasetId, ordinal, ordinal + 1))
    blocks.push(...batch);
  const texts = blocks.flatMap((block) => decodeTexts(block.texts, block.count));
  const vector = async (field: number) => {
    for await (const [found] of database.bulk.readVectors(datasetId, field, ordinal, ordinal + 1)) {
      if (found) return padded(found.values, texts.length);
    }
    return null;
  };
  const rewards = new Map<number, Float64Array>();
  for (const { field } of fields.list()) {
    const values = await vector(field);
    if (values) rewards.set(field, values);
  }
  fillPromptColumns(chunk, {
    ordinal,
    texts,
    lengths: (await vector(LENGTH_FIELD)) ?? [],
    rewards,
    promptLength: countCharacters(prompt.text),
    digest: promptDigest({
      promptId: prompt.promptId,
      messages: prompt.messages,
      textBytes: blocks.map((block) => block.texts.subarray(block.count * 4)),
      byteLengths: Uint32Array.from(texts, (text) => Buffer.byteLength(text)),
      rewards: fields.named(rewards),
    }),
  });
}
