import type { ComparedPrompt } from './compare-prompt';

/** What of a prompt's pairs changes from recipe A to recipe B: B − A, in the reward's units. */
export const CHANGED_MEASURES = ['margin', 'chosen', 'rejected'] as const;

/** One of `CHANGED_MEASURES`. */
export type ChangedMeasure = (typeof CHANGED_MEASURES)[number];

/** B − A of each measure, over the means of a prompt's pairs. */
export type RewardChange = Record<ChangedMeasure, number>;

/** Returns how the rewards of a prompt's pairs change from A to B; null where only one of them makes any. */
export function rewardChange({ a, b }: Pick<ComparedPrompt, 'a' | 'b'>): RewardChange | null {
  if (!a || !b) return null;
  return {
    margin: b.margin - a.margin,
    chosen: b.chosen - a.chosen,
    rejected: b.rejected - a.rejected,
  };
}
