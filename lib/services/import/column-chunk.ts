import {
  CHUNK_PROMPTS,
  type DatasetColumns,
  newDatasetColumns,
  newRewardColumns,
  newSigmaColumns,
} from '@/lib/core/frames/columns';
import type { RewardColumnSet } from '@/lib/core/frames/set-prompt-columns';
import { SIGMA_KINDS } from '@/lib/core/rewards/sigma-kind';
import type { ColumnRecord } from '@/lib/data/bulk-store';
import { columnScope } from '@/lib/data/queries/dataset-record';

/** The statistics of `CHUNK_PROMPTS` consecutive prompts, while they are written. */
export class ColumnChunk {
  readonly index: number;
  readonly dataset: DatasetColumns = newDatasetColumns(CHUNK_PROMPTS);
  readonly #rewards = new Map<number, RewardColumnSet>();

  constructor(index: number) {
    this.index = index;
  }

  /** Returns the columns of a reward, new ones where the chunk has none yet. */
  rewardColumns(field: number): RewardColumnSet {
    const known = this.#rewards.get(field);
    if (known) return known;
    const columns = {
      reward: newRewardColumns(CHUNK_PROMPTS),
      sigma: { population: newSigmaColumns(CHUNK_PROMPTS), sample: newSigmaColumns(CHUNK_PROMPTS) },
    };
    this.#rewards.set(field, columns);
    return columns;
  }

  /**
   * Yields the chunk as rows to write, cut to its first `prompts` prompts, a few megabytes at a time, and lets go of what it
   * yielded: with twenty rewards all of it is some 70 MB.
   */
  *takeRecords(prompts: number): Generator<ColumnRecord[], void, undefined> {
    const chunk = this.index;
    const cut = (scope: string, columns: object): ColumnRecord[] =>
      Object.entries(columns).map(([name, column]) => ({
        scope,
        name,
        chunk,
        data: head(column, prompts),
      }));
    yield cut(columnScope(), this.dataset);
    for (const [field, { reward, sigma }] of this.#rewards) {
      this.#rewards.delete(field);
      yield cut(columnScope(field), reward);
      for (const kind of SIGMA_KINDS) yield cut(columnScope(field, kind), sigma[kind]);
    }
  }
}

function head(column: unknown, prompts: number): Uint8Array {
  if (!ArrayBuffer.isView(column)) throw new TypeError('a column is a typed array');
  const bytesPerPrompt = column.byteLength / CHUNK_PROMPTS;
  const bytes = new Uint8Array(column.buffer, column.byteOffset, prompts * bytesPerPrompt);
  // A view would take all of its buffer along to the thread that writes.
  return prompts < CHUNK_PROMPTS ? bytes.slice() : bytes;
}
