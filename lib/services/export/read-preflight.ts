import { AppError } from '@/lib/core/errors/app-error';
import type { PairBatch } from '@/lib/core/export/preference-pair';
import type { PreflightReport } from '@/lib/core/preflight/preflight-report';
import { type PreflightOptions, PreflightTally } from '@/lib/core/preflight/preflight-tally';
import { nextTurn } from '@/lib/services/next-turn';

/**
 * Returns what is wrong or remarkable about the pairs of an export, reading all of them once. Memory is a batch and about
 * 100 bytes per pair. Throws `cancelled` once `signal` is aborted.
 */
export async function readPreflight(
  source: AsyncIterable<PairBatch>,
  options: PreflightOptions,
  signal: AbortSignal,
): Promise<PreflightReport> {
  const tally = new PreflightTally(options);
  for await (const batch of source) {
    if (signal.aborted) throw new AppError('cancelled', 'the check of the pairs was cancelled');
    tally.add(batch);
    await nextTurn();
  }
  return tally.report();
}
