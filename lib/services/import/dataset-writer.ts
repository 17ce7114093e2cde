import { FacetBuilder } from '@/lib/core/facets/facet-builder';
import { CHUNK_PROMPTS } from '@/lib/core/frames/columns';
import { promptText } from '@/lib/core/prompts/prompt-text';
import { countCharacters } from '@/lib/core/text/count-characters';
import { BlockArena, textByteLengths } from '@/lib/data/blocks/text-block';
import type { BlockRecord, BulkWriter, VectorRecord, WriteBatch } from '@/lib/data/bulk-store';
import { facetRecords } from '@/lib/services/facets/facet-records';
import { ColumnChunk } from './column-chunk';
import { blocksOf, vectorsOf } from './encode-pending';
import type { ImportFindings } from './import-findings';
import type { PendingPrompt } from './pending-prompt';
import { fillPromptColumns } from './prompt-columns';
import { promptDigest } from './prompt-digest';
import { LENGTH_FIELD, type RewardFields } from './reward-fields';

const BATCH_BYTES = 1 * 1024 * 1024;
const ARENA_BYTES = 3 * BATCH_BYTES;
const BATCH_ROWS = 1_500;

/**
 * Writes pending prompts in short transactions and computes the statistics of each prompt with its first flush.
 * Prompts that got more responses later are in `dirty`: their statistics must be computed again from the store.
 */
export class DatasetWriter {
  readonly #fields: RewardFields;
  readonly #findings: ImportFindings;
  readonly #bulk: BulkWriter;
  readonly #arenas: BlockArena[];
  #chunk = new ColumnChunk(0);
  #chunkRows = 0;
  #flushed = 0;
  readonly dirty = new Set<number>();
  /** Counts the values of metadata and attributes. */
  readonly facets = new FacetBuilder();

  constructor(bulk: BulkWriter, fields: RewardFields, findings: ImportFindings) {
    this.#bulk = bulk;
    this.#arenas = Array.from({ length: bulk.depth + 1 }, () => new BlockArena(ARENA_BYTES));
    this.#fields = fields;
    this.#findings = findings;
  }

  /** Writes what was pending, in order. */
  async write(taken: readonly PendingPrompt[]): Promise<void> {
    let batch = newBatch();
    for (const pending of taken) {
      const blocks = blocksOf(pending, this.#arena());
      const vectors = vectorsOf(pending);
      batch.blocks.push(...blocks);
      batch.vectors.push(...vectors);
      for (const block of blocks) batch.bytes += block.texts.length;
      if (pending.row === null) this.dirty.add(pending.ordinal);
      else await this.#addPrompt(pending, pending.row, { blocks, vectors }, batch);
      if (batch.bytes >= BATCH_BYTES || batch.blocks.length + batch.vectors.length >= BATCH_ROWS) {
        await this.#flush(batch);
        batch = newBatch();
      }
    }
    await this.#flush(batch);
  }

  /** Writes the statistics of the last prompts; everything is stored once it resolves. */
  async finish(): Promise<void> {
    await this.#writeChunk(this.#chunkRows);
    await this.#bulk.finish();
  }

  /** Resolves once nothing is being written any more. */
  async stop(): Promise<void> {
    await this.#bulk.stop();
  }

  async #flush(batch: Batch) {
    await this.#bulk.write(batch);
    this.#flushed++;
    this.#arena().reset();
  }

  /** The memory of the batch that is being made. The writer is done with it when its turn comes again. */
  #arena(): BlockArena {
    const arena = this.#arenas[this.#flushed % this.#arenas.length];
    if (!arena) throw new RangeError('there is no arena');
    return arena;
  }

  async #addPrompt(
    pending: PendingPrompt,
    row: NonNullable<PendingPrompt['row']>,
    { blocks, vectors }: { blocks: readonly BlockRecord[]; vectors: readonly VectorRecord[] },
    batch: Batch,
  ) {
    const { ordinal, promptId } = pending;
    const messages = JSON.stringify(row.messages);
    const text = promptText(row.messages);
    const meta = Object.keys(row.meta).length > 0 ? JSON.stringify(row.meta) : null;
    batch.prompts.push({ ordinal, promptId, messages, text, templated: row.templated, meta });
    const rewards = new Map(
      vectors.flatMap(({ field, values }) => (field === LENGTH_FIELD ? [] : [[field, values]])),
    );
    const chunk = await this.#chunkOf(ordinal);
    const found = fillPromptColumns(chunk, {
      ordinal,
      texts: pending.texts,
      lengths: pending.lengths,
      rewards,
      promptLength: countCharacters(text),
      digest: promptDigest({
        promptId,
        messages,
        textBytes: blocks.map((block) => block.texts.subarray(block.count * 4)),
        byteLengths: joinLengths(blocks),
        rewards: this.#fields.list().flatMap(({ name, field }) => ({
          name,
          values: rewards.get(field) ?? new Float64Array(),
        })),
      }),
    });
    this.facets.addPrompt(ordinal % CHUNK_PROMPTS, {
      meta: row.meta,
      attributes: pending.attributes,
      rewards,
    });
    this.#reportDuplicates(pending, found);
  }

  async #writeChunk(rows: number) {
    const { index } = this.#chunk;
    for (const columns of this.#chunk.takeRecords(rows)) await this.#bulk.write({ columns });
    await this.#bulk.write({ columns: facetRecords(this.facets.takeChunk(rows), index) });
  }

  #reportDuplicates(pending: PendingPrompt, found: ReturnType<typeof fillPromptColumns>) {
    const { file, line, promptId } = pending;
    const describe = (pair: [number, number]) =>
      `prompt ${promptId}, responses ${pair[0]} and ${pair[1]}`;
    if (found.firstDuplicate) {
      this.#findings.add('duplicateResponses', file, line, describe(found.firstDuplicate));
    }
    if (found.firstConflict) {
      this.#findings.add('equalTextsDifferentRewards', file, line, describe(found.firstConflict));
    }
  }

  async #chunkOf(ordinal: number): Promise<ColumnChunk> {
    const index = Math.floor(ordinal / CHUNK_PROMPTS);
    if (index !== this.#chunk.index) {
      await this.#writeChunk(CHUNK_PROMPTS);
      this.#chunk = new ColumnChunk(index);
    }
    this.#chunkRows = (ordinal % CHUNK_PROMPTS) + 1;
    return this.#chunk;
  }
}

type Batch = Required<Pick<WriteBatch, 'prompts' | 'blocks' | 'vectors'>> & { bytes: number };

function newBatch(): Batch {
  return { prompts: [], blocks: [], vectors: [], bytes: 0 };
}

function joinLengths(blocks: readonly BlockRecord[]): Uint32Array {
  const joined = new Uint32Array(blocks.reduce((sum, { count }) => sum + count, 0));
  let at = 0;
  for (const { texts, count } of blocks) {
    joined.set(textByteLengths(texts, count), at);
    at += count;
  }
  return joined;
}
