/**
 * What a pairing makes of a prompt: `usable` gives a pair; `collapsed` picks one response for both sides; `tied`
 * picks two responses with the same reward; `skipped` has no points at all.
 */
export const PAIR_OUTCOMES = ['usable', 'collapsed', 'tied', 'skipped'] as const;

/** One of `PAIR_OUTCOMES`. */
export type PairOutcome = (typeof PAIR_OUTCOMES)[number];

/** The index that columns of picks hold for a skipped prompt. */
export const NO_PICK = 0xffffffff;

/** Returns the outcome of a prompt from the index and reward of both picks. */
export function pairOutcome(
  chosenIndex: number,
  chosenReward: number,
  rejectedIndex: number,
  rejectedReward: number,
): PairOutcome {
  if (chosenIndex === NO_PICK || rejectedIndex === NO_PICK) return 'skipped';
  if (chosenIndex === rejectedIndex) return 'collapsed';
  return chosenReward === rejectedReward ? 'tied' : 'usable';
}
