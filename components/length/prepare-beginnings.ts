import { countOf, formatCount, formatShare } from '@/lib/core/format/format-count';
import type { SharedBeginnings } from '@/lib/core/views/length-view';

/** A number of words, its pairs as texts, and their share from 0 to 1. */
export type BeginningRow = { words: number; pairs: string; share: string; part: number };

export type PreparedBeginnings = { rows: BeginningRow[]; sentence: string; over: string };

/** The number of words that the address need not name. */
export const USUAL_WORDS = 64;

/** Returns the number of words that a URL parameter asks for, of those compared. */
export function chosenWords(text: string | null, { same }: SharedBeginnings): number {
  const words = Number(text);
  return same.some((one) => one.words === words) ? words : USUAL_WORDS;
}

/** Returns how many pairs begin alike, for each number of words, and in a sentence for the one chosen. */
export function prepareBeginnings(beginnings: SharedBeginnings, words: number): PreparedBeginnings {
  const { pairs, usable, same, seed } = beginnings;
  const chosen = same.find((one) => one.words === words)?.pairs ?? 0;
  return {
    rows: same.map((one) => ({
      words: one.words,
      pairs: formatCount(one.pairs),
      share: formatShare(one.pairs, pairs),
      part: pairs === 0 ? 0 : one.pairs / pairs,
    })),
    sentence: `${formatShare(chosen, pairs)} of the pairs (${formatCount(chosen)}) are the same within their first ${words} words.`,
    over:
      pairs === usable
        ? `over all ${countOf(usable, 'usable pair')}`
        : `over ${formatCount(pairs)} of ${formatCount(usable)} usable pairs drawn by seed ${seed}`,
  };
}
