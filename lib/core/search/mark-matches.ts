import { findMarks, type Mark } from './find-marks';
import type { MarkTerm } from './search-query';

/** A piece of a text, and whether it is marked. */
export type TextPiece = { text: string; marked: boolean };

/** Returns the text in pieces, those that match a term marked; together they are the text. */
export function markMatches(text: string, terms: readonly MarkTerm[]): TextPiece[] {
  return cutAtMarks(text, findMarks(text, terms));
}

/** Returns the text in pieces, cut at marks, which ascend and do not overlap. */
export function cutAtMarks(text: string, marks: readonly Mark[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  const add = (to: number, marked: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), marked });
    at = to;
  };
  for (const { start, end } of marks) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}
