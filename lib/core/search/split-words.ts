/** A word of a text: folded to lower case, and where it stands in UTF-16 units. */
export type Word = { text: string; start: number; end: number };

const IDEOGRAPHS = '\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
const WORD = new RegExp(
  `[${IDEOGRAPHS}]|(?:(?![${IDEOGRAPHS}])[\\p{L}\\p{N}\\p{M}\\p{Co}])+`,
  'gu',
);
const IDEOGRAPH = new RegExp(`[${IDEOGRAPHS}]`, 'g');

/**
 * Returns the words of a text: runs of letters, digits and marks, each Chinese or Japanese character a word of its
 * own. Everything else separates.
 */
export function splitWords(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: found, index }) => ({
    text: foldCase(found),
    start: index,
    end: index + found.length,
  }));
}

/** Returns the text in lower case, each letter by itself: a Greek capital sigma does not depend on where it stands. */
export function foldCase(text: string): string {
  return text.replaceAll('Σ', 'σ').toLowerCase();
}

/** Returns the text with a space on both sides of each Chinese or Japanese character, so that a plain tokenizer splits as `splitWords` does. */
export function spaceIdeographs(text: string): string {
  return text.replace(IDEOGRAPH, ' $& ');
}
