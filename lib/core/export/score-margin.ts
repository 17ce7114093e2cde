import type { PreferencePair } from './preference-pair';

/** Returns score_chosen − score_rejected, at most the largest finite float64 in size. */
export function scoreMargin({
  scoreChosen,
  scoreRejected,
}: Pick<PreferencePair, 'scoreChosen' | 'scoreRejected'>): number {
  const margin = scoreChosen - scoreRejected;
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, margin));
}
