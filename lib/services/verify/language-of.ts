import { eld } from 'eld/small';

/** Below so many letters a text is of no language that could be relied on. */
const FEWEST_LETTERS = 20;
const NEITHER = 'und';
/** Addresses, and the letters of phonetic alphabets, which say nothing of a language. */
const NOT_OF_A_LANGUAGE = /https?:\/\/\S+|\S+@\S+\.\S+|[\u0250-\u02ff]/gu;
const LETTER = /\p{L}/gu;
const LATIN = /[A-Za-z]/g;
const NOT_LATIN = /[\u0300-\u1dff\u1f00-\uffff]/gu;

/**
 * Returns the ISO 639-1 code of the language that a text is most likely in, `und` where it has too few letters to tell, and null
 * where it has none, addresses of pages and mailboxes aside. As the original detector does, other scripts are left out
 * of a text that is at least half as much Latin.
 */
export function languageOf(text: string): string | null {
  const clean = text.replace(NOT_OF_A_LANGUAGE, ' ');
  const letters = countOf(clean, LETTER);
  if (letters === 0) return null;
  const latin = countOf(clean, LATIN);
  if (latin === letters && letters < FEWEST_LETTERS) return NEITHER;
  const other = countOf(clean, NOT_LATIN);
  const seen = latin * 2 < other ? clean : clean.replace(NOT_LATIN, ' ');
  return eld.detect(seen).language || NEITHER;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
