import { sharedPrefix, sharedWords } from '@/lib/core/text/shared-prefix';
import type { PairExample } from '@/lib/core/views/pairing-view';

/** What both texts of a pair begin with, as the views of pairs have it. */
export type SharedBeginning = Pick<
  PairExample,
  'sharedPrefix' | 'sharedPrefixRatio' | 'sharedWords' | 'sharedWordRatio'
>;

/** Returns what two texts begin with in characters and words. */
export function sharedBeginning(first: string, second: string): SharedBeginning {
  const { characters, ratio } = sharedPrefix(first, second);
  const { words, ratio: wordRatio } = sharedWords(first, second);
  return {
    sharedPrefix: characters,
    sharedPrefixRatio: ratio,
    sharedWords: words,
    sharedWordRatio: wordRatio,
  };
}
