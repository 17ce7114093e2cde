import { AppError } from '@/lib/core/errors/app-error';
import type { PairBatch } from '@/lib/core/export/preference-pair';
import type { PreflightReport } from '@/lib/core/preflight/preflight-report';
import { nextTurn } from '@/lib/services/next-turn';
import { type CheckedPairs, checkedBatches, openTally } from './checked-batches';

/**
 * Returns what is wrong or remarkable about the pairs of an export, reading all of them once. Memory is a batch and about
 * 100 bytes per pair; time as `checkedBatches` says. Throws `cancelled` once `signal` is aborted.
 */
export async function readPreflight(
  source: AsyncIterable<PairBatch>,
  options: CheckedPairs,
  signal: AbortSignal,
): Promise<PreflightReport> {
  const tally = openTally(options);
  const batches = checkedBatches(source, tally);
  do {
    if (signal.aborted) throw new AppError('cancelled', 'the check of the pairs was cancelled');
    await nextTurn();
  } while (!(await batches.next()).done);
  return tally.report();
}
