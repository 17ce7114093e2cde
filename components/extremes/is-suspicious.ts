import type { WinningText } from '@/lib/core/views/extremes-view';

const MOST_BY_CHANCE = 0.05;

/** Returns whether a text wins at least three prompts and a twentieth of those read: no answer is right that often. */
export function isSuspicious({ wins }: Pick<WinningText, 'wins'>, prompts: number): boolean {
  return wins >= 3 && wins >= MOST_BY_CHANCE * prompts;
}
