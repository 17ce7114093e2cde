import { AppError } from '@/lib/core/errors/app-error';
import type { PairBatch } from '@/lib/core/export/preference-pair';
import { LimitCheck } from '@/lib/core/preflight/limit-check';
import type { PreflightReport } from '@/lib/core/preflight/preflight-report';
import { PreflightTally } from '@/lib/core/preflight/preflight-tally';
import type { TokenLimit } from '@/lib/core/preflight/token-limit';
import { nextTurn } from '@/lib/services/next-turn';
import { readMessages } from './read-messages';

/** What a check has to know of the pairs, as `PreflightOptions`; with a limit it counts tokens. */
export type CheckedPairs = { scoresMayFall: boolean; limit?: TokenLimit | null };

/**
 * Returns what is wrong or remarkable about the pairs of an export, reading all of them once. Memory is a batch and about
 * 100 bytes per pair. A limit of tokens takes about a second for every 300,000 tokens, in turns of one pair. Throws
 * `cancelled` once `signal` is aborted.
 */
export async function readPreflight(
  source: AsyncIterable<PairBatch>,
  { scoresMayFall, limit = null }: CheckedPairs,
  signal: AbortSignal,
): Promise<PreflightReport> {
  const tally = new PreflightTally(
    limit ? { scoresMayFall, limit: new LimitCheck(limit, readMessages) } : { scoresMayFall },
  );
  for await (const { pairs } of source) {
    for (const part of limit ? pairs.map((pair) => [pair]) : [pairs]) {
      if (signal.aborted) throw new AppError('cancelled', 'the check of the pairs was cancelled');
      tally.add({ pairs: part });
      await nextTurn();
    }
  }
  return tally.report();
}
