/** What Python's `str.isspace` and `\s` take for white space, as the inside of a class. */
export const SPACE =
  '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** What Python's `\w` takes for part of a word, as the inside of a class. */
export const WORD = '\\p{L}\\p{N}_';

const IS_SPACE = new RegExp(`[${SPACE}]`, 'u');
const UPPER = /\p{Uppercase}/u;
const NOT_UPPER = /[\p{Lowercase}\p{Lt}]/u;
const LOWER = /\p{Lowercase}/u;
const NOT_LOWER = /[\p{Uppercase}\p{Lt}]/u;

/** Returns a text without white space at its ends, as Python's `str.strip` does. */
export function strip(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && IS_SPACE.test(text.charAt(from))) from++;
  while (to > from && IS_SPACE.test(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** Returns whether a text is empty or white space. */
export function isBlank(text: string): boolean {
  return strip(text) === '';
}

/** Returns whether a text has a letter with case, and all such letters are capital, as Python's `str.isupper` does. */
export function isUpper(text: string): boolean {
  return UPPER.test(text) && !NOT_UPPER.test(text);
}

/** Returns whether a text has a letter with case, and all such letters are small, as Python's `str.islower` does. */
export function isLower(text: string): boolean {
  return LOWER.test(text) && !NOT_LOWER.test(text);
}

/** Returns where a pattern, which has the flag `g`, matches. */
export function matchesOf(
  text: string,
  pattern: RegExp,
): { from: number; to: number; text: string }[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));
}
