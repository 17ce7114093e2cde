import type { SearchParameters } from './search-parameters';

/** What selection looks at in a child. */
export type Candidate = { value: number; visits: number; prior: number };

/**
 * Returns how much a child is worth going to: Q + w·p·√N / (1 + n) by PUCT (arXiv 2405.00451, its published code), or
 * Q + w·√(2·ln(1 + N) / (1 + n)) by UCT (Kocsis and Szepesvári 2006, each count one higher, since a child has had a roll-out
 * before its first visit). N are the parent's visits, n the child's.
 */
export function selectionScore(
  { value, visits, prior }: Candidate,
  parentVisits: number,
  { selection, exploration }: Pick<SearchParameters, 'selection' | 'exploration'>,
): number {
  const explored =
    selection === 'puct'
      ? (prior * Math.sqrt(parentVisits)) / (1 + visits)
      : Math.sqrt((2 * Math.log(1 + parentVisits)) / (1 + visits));
  return value + exploration * explored;
}
