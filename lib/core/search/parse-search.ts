import type { SearchPlace, SearchQuery, SearchTerm } from './search-query';
import { splitWords } from './split-words';

/** A query, or why there is none. */
export type ParsedSearch = { query: SearchQuery } | { problem: string };

const PLACE = /(^|\s)in:(prompt|response)s?(?=\s|$)/gi;
const PATTERN = /^\/(.+)\/([a-z]*)$/s;
const PIECE = /(-?)(?:"([^"]*)"?(\*?)|(\S+))/g;
const FLAGS = /^[imsu]*$/;

/**
 * Reads a search as typed: words, all of which must occur; `"phrases"`; `prefix*`; `-excluded` (each of the former);
 * `in:prompt` or `in:response`; or, alone but for the last, `/pattern/flags`. Never throws. A problem says what was
 * expected.
 */
export function parseSearch(text: string): ParsedSearch {
  const { place, rest } = takePlace(text);
  const pattern = PATTERN.exec(rest);
  if (pattern) return parsePattern(pattern[1] ?? '', pattern[2] ?? '', place);
  const included: SearchTerm[] = [];
  const excluded: SearchTerm[] = [];
  for (const [, minus, phrase, star, word] of rest.matchAll(PIECE)) {
    const term = termOf(phrase ?? word ?? '', phrase === undefined ? word : star);
    if (term) (minus === '-' ? excluded : included).push(term);
  }
  if (included.length + excluded.length === 0) {
    return {
      problem:
        'expected a word with a letter or digit; signs are found by a regular expression, such as /\\*\\*/',
    };
  }
  return { query: { kind: 'words', included, excluded, place } };
}

function takePlace(text: string): { place: SearchPlace; rest: string } {
  const typed = text.trim();
  if (PATTERN.test(typed)) return { place: 'all', rest: typed };
  let place: SearchPlace = 'all';
  const rest = outsideQuotes(typed, (part) =>
    part.replace(PLACE, (_, before: string, found: string) => {
      place = found.toLowerCase() === 'prompt' ? 'prompt' : 'response';
      return before;
    }),
  );
  return { place, rest: rest.trim() };
}

function outsideQuotes(text: string, change: (part: string) => string): string {
  return text
    .split(/("[^"]*"?)/)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('');
}

function parsePattern(source: string, flags: string, place: SearchPlace): ParsedSearch {
  if (!FLAGS.test(flags)) return { problem: `expected flags among i, m, s and u, found ${flags}` };
  try {
    new RegExp(source, flags);
    return { query: { kind: 'pattern', source, flags, place } };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function termOf(text: string, end: string | undefined): SearchTerm | null {
  const words = splitWords(text).map((word) => word.text);
  return words.length === 0 ? null : { words, prefix: end?.endsWith('*') ?? false };
}
