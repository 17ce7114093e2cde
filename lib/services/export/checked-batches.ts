import type { PairBatch } from '@/lib/core/export/preference-pair';
import type { PreflightTally } from '@/lib/core/preflight/preflight-tally';

/** Yields the batches of an export as they are, after a tally has looked at each. */
export async function* checkedBatches(
  source: AsyncIterable<PairBatch>,
  tally: PreflightTally,
): AsyncGenerator<PairBatch, void, undefined> {
  for await (const batch of source) {
    tally.add(batch);
    yield batch;
  }
}
