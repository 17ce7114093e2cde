import { PAIRING_COUNT, type Pairing, pairingIndex } from '@/lib/core/rewards/pairing';
import { POINT_COUNT } from '@/lib/core/rewards/reward-point';
import type { RewardFrame } from './reward-frame';

/** The measures of what both texts of a pair begin with, as filters and constraints name them. */
export const PREFIX_FIELDS = [
  'shared_prefix',
  'shared_prefix_characters',
  'shared_prefix_words',
  'shared_prefix_word_ratio',
] as const;

/**
 * One of `PREFIX_FIELDS`: characters as a share of the longer text (0 to 1), characters, words, and words as a share of
 * those of the text with more (0 to 1). See `sharedPrefix` and `sharedWords`.
 */
export type PrefixField = (typeof PREFIX_FIELDS)[number];

/**
 * Returns how to read what both picks of a pairing begin with. NaN for a skipped prompt, and for words that were never
 * stored.
 */
export function prefixReader(
  frame: RewardFrame,
  pairing: Pairing,
  field: PrefixField,
): (prompt: number) => number {
  const { prefixRatio, prefixWords, pickLength, pickWords } = frame;
  const position = pairingIndex(pairing);
  const of = (column: ArrayLike<number>, prompt: number) =>
    column[prompt * PAIRING_COUNT + position] ?? Number.NaN;
  const longer = (column: ArrayLike<number>, prompt: number) =>
    Math.max(
      column[prompt * POINT_COUNT + pairing.chosenIndex] ?? Number.NaN,
      column[prompt * POINT_COUNT + pairing.rejectedIndex] ?? Number.NaN,
    );
  switch (field) {
    case 'shared_prefix':
      return (prompt) => of(prefixRatio, prompt);
    case 'shared_prefix_characters':
      return (prompt) => prefixCharacters(of(prefixRatio, prompt), longer(pickLength, prompt));
    case 'shared_prefix_words':
      return (prompt) => of(prefixWords, prompt);
    case 'shared_prefix_word_ratio':
      return (prompt) => prefixWordRatio(of(prefixWords, prompt), longer(pickWords, prompt));
  }
}

/** Returns the characters of a shared prefix from its stored share of the longer text and that text's characters; exact below eight million. */
export function prefixCharacters(ratio: number, longer: number): number {
  return Math.round(ratio * longer);
}

/** Returns the share of shared words of the words of the text with more; 1 where both texts have none. */
export function prefixWordRatio(words: number, longer: number): number {
  return longer === 0 ? 1 : words / longer;
}
