import { formatCount, formatShare } from '@/lib/core/format/format-count';
import type { MatrixCell } from '@/lib/core/rewards/pairing-matrix';
import { POINT_LABELS } from '@/lib/core/rewards/reward-point';

/** How far a pairing is the (max, min) pairing under another name. */
export type Coincidence = { tone: 'warn' | 'info'; text: string };

/**
 * Returns what has to be said where a pairing's pairs are the (max, min) pairs: a warning from half of the usable
 * prompts on. Null for (max, min) itself and where no prompt coincides. `samples` is the median of responses per prompt.
 */
export function prepareCoincidence(cell: MatrixCell, samples: number): Coincidence | null {
  if (cell.chosen === 'max' && cell.rejected === 'min') return null;
  if (cell.sameAsExtremes === 0 || cell.usable === 0) return null;
  const reasons = [
    cell.chosen === 'max' ? null : `${POINT_LABELS[cell.chosen]} is the maximum`,
    cell.rejected === 'min' ? null : `${POINT_LABELS[cell.rejected]} is the minimum`,
  ].filter((reason) => reason !== null);
  const usable = formatCount(cell.usable);
  const all = cell.sameAsExtremes === cell.usable;
  const count = all ? `all ${usable}` : `${formatCount(cell.sameAsExtremes)} of ${usable}`;
  const share = all ? '' : ` (${formatShare(cell.sameAsExtremes, cell.usable)})`;
  const why = `with about ${formatCount(samples)} responses per prompt, the response nearest to ${reasons.join(' and nearest to ')}`;
  const text = `For ${count} usable prompts${share} this is the (max, min) pair: ${why}.`;
  const mostly = cell.sameAsExtremes * 2 >= cell.usable;
  return mostly
    ? { tone: 'warn', text: `${text} Training on both compares nearly the same data.` }
    : { tone: 'info', text };
}
