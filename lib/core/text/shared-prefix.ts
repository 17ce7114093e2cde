import { countCharacters } from './count-characters';
import { countWords, isSpaceAt, wordStart } from './count-words';

/** How much two texts begin alike: in Unicode code points, and as a share of the longer text, from 0 to 1. */
export type SharedPrefix = { characters: number; ratio: number };

/**
 * Returns the longest beginning that both texts share, never splitting a surrogate pair. Two empty texts share
 * everything: their ratio is 1. Linear in the texts.
 */
export function sharedPrefix(first: string, second: string): SharedPrefix {
  const shorter = Math.min(first.length, second.length);
  let end = 0;
  while (end < shorter && first.charCodeAt(end) === second.charCodeAt(end)) end++;
  if (splitsPair(first, end) || splitsPair(second, end)) end--;
  const longer = Math.max(countCharacters(first), countCharacters(second));
  const characters = countCharacters(first.slice(0, end));
  return { characters, ratio: longer === 0 ? 1 : characters / longer };
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** How much two texts begin alike in words: how many, and as a share of those of the text with more, from 0 to 1. */
export type SharedWords = { words: number; ratio: number };

/**
 * Returns how many words both texts begin with, words being what white space separates; the white space itself does not
 * count. Two texts without words share everything: their ratio is 1. Linear in the texts.
 */
export function sharedWords(first: string, second: string): SharedWords {
  const words = countSharedWords(first, second);
  const longer = Math.max(countWords(first), countWords(second));
  return { words, ratio: longer === 0 ? 1 : words / longer };
}

/** Returns the words of `sharedWords` alone. Linear in what both texts begin with. */
export function countSharedWords(first: string, second: string): number {
  let words = 0;
  let a = wordStart(first, 0);
  let b = wordStart(second, 0);
  while (a < first.length && b < second.length) {
    while (
      a < first.length &&
      !isSpaceAt(first, a) &&
      first.charCodeAt(a) === second.charCodeAt(b)
    ) {
      a++;
      b++;
    }
    if (!isSpaceAt(first, a) || !isSpaceAt(second, b)) break;
    words++;
    a = wordStart(first, a);
    b = wordStart(second, b);
  }
  return words;
}
