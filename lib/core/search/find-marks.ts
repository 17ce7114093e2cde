import type { MarkTerm, SearchTerm } from './search-query';
import { foldCase, splitWords, type Word } from './split-words';

/** A stretch of a text in UTF-16 units, `end` excluded. */
export type Mark = { start: number; end: number };

/**
 * Returns where terms occur in a text, ascending and without overlaps; letter case is ignored for words. Cost: the
 * text once for each term.
 */
export function findMarks(text: string, terms: readonly MarkTerm[]): Mark[] {
  const wordTerms = terms.filter((term) => 'words' in term);
  const words = wordTerms.length > 0 ? splitWords(text) : [];
  const marks = terms.flatMap((term) =>
    'literal' in term ? literalMarks(text, term.literal) : termMarks(words, term),
  );
  return joinMarks(marks);
}

/** Returns how many of the terms occur in a text. Most texts without any cost no more than looking for letters. */
export function countTerms(text: string, terms: readonly SearchTerm[]): number {
  const folded = foldCase(text);
  const possible = terms.filter(({ words }) => words.every((word) => folded.includes(word)));
  if (possible.length === 0) return 0;
  const words = splitWords(text);
  return possible.filter((term) => words.some((_, at) => isAt(words, at, term))).length;
}

function termMarks(words: readonly Word[], term: SearchTerm): Mark[] {
  return words.flatMap(({ start }, at) => {
    const last = words[at + term.words.length - 1];
    return last && isAt(words, at, term) ? [{ start, end: last.end }] : [];
  });
}

function isAt(words: readonly Word[], at: number, { words: wanted, prefix }: SearchTerm): boolean {
  return wanted.every((want, i) => {
    const found = words[at + i]?.text;
    if (found === undefined) return false;
    return prefix && i === wanted.length - 1 ? found.startsWith(want) : found === want;
  });
}

function literalMarks(text: string, literal: string): Mark[] {
  const marks: Mark[] = [];
  if (literal === '') return marks;
  for (let at = text.indexOf(literal); at !== -1; at = text.indexOf(literal, at + literal.length)) {
    marks.push({ start: at, end: at + literal.length });
  }
  return marks;
}

function joinMarks(marks: Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end);
    else joined.push({ ...mark });
  }
  return joined;
}
