import { BLOCK_BYTES, type BlockArena } from '@/lib/data/blocks/text-block';
import type { BlockRecord, VectorRecord } from '@/lib/data/bulk-store';
import type { PendingPrompt } from './pending-prompt';
import { LENGTH_FIELD } from './reward-fields';

/** Returns the blocks of a prompt's pending responses, each of about `BLOCK_BYTES` or one response, whichever is more; they live in `arena`. */
export function blocksOf(pending: PendingPrompt, arena: BlockArena): BlockRecord[] {
  const blocks: BlockRecord[] = [];
  const { texts, attributes } = pending;
  let start = 0;
  while (start < texts.length) {
    let size = 0;
    let end = start;
    while (end < texts.length && size < BLOCK_BYTES) size += texts[end++]?.length ?? 0;
    const part = attributes.slice(start, end);
    blocks.push({
      ordinal: pending.ordinal,
      first: pending.first + start,
      count: end - start,
      texts: arena.encode(texts.slice(start, end)),
      attributes: part.some((a) => Object.keys(a).length > 0) ? JSON.stringify(part) : null,
    });
    start = end;
  }
  return blocks;
}

/** Returns the response vectors of a prompt's pending responses: lengths, and one per reward that has a value. */
export function vectorsOf(pending: PendingPrompt): VectorRecord[] {
  const base = { ordinal: pending.ordinal, first: pending.first };
  const vectors: VectorRecord[] = [
    { ...base, field: LENGTH_FIELD, values: new Float64Array(pending.lengths) },
  ];
  for (const [field, rewards] of pending.rewards) {
    vectors.push({ ...base, field, values: padded(rewards, pending.texts.length) });
  }
  return vectors;
}

/** Returns the values as a vector of `length`, NaN where there is none. */
export function padded(values: ArrayLike<number>, length: number): Float64Array {
  if (values.length === length) return new Float64Array(values);
  const vector = new Float64Array(length).fill(Number.NaN);
  vector.set(values);
  return vector;
}
