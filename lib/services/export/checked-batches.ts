import type { PairBatch } from '@/lib/core/export/preference-pair';
import { LimitCheck } from '@/lib/core/preflight/limit-check';
import { PreflightTally } from '@/lib/core/preflight/preflight-tally';
import type { TokenLimit } from '@/lib/core/preflight/token-limit';
import { nextTurn } from '@/lib/services/next-turn';
import { readMessages } from './read-messages';

/** What a check has to know of the pairs, as `PreflightOptions`; with a limit it counts tokens. */
export type CheckedPairs = { scoresMayFall: boolean; limit?: TokenLimit | null };

/** Returns an empty tally for a check. */
export function openTally({ scoresMayFall, limit }: CheckedPairs): PreflightTally {
  return new PreflightTally(
    limit ? { scoresMayFall, limit: new LimitCheck(limit, readMessages) } : { scoresMayFall },
  );
}

/**
 * Yields the batches of an export as they are, after a tally has looked at each. A limit of tokens takes about a second for
 * every 300,000 tokens, in turns of one pair.
 */
export async function* checkedBatches(
  source: AsyncIterable<PairBatch>,
  tally: PreflightTally,
): AsyncGenerator<PairBatch, void, undefined> {
  for await (const batch of source) {
    if (tally.isSlow) {
      for (const pair of batch.pairs) {
        tally.add({ pairs: [pair] });
        await nextTurn();
      }
    } else tally.add(batch);
    yield batch;
  }
}
