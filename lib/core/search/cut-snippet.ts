import type { Mark } from './find-marks';
import { cutAtMarks, type TextPiece } from './mark-matches';

const BEFORE = 28;
const LENGTH = 180;

/**
 * Returns about 180 characters around the first mark, white space made single spaces and `…` where text is left out.
 * It begins with a whole word where one begins before the mark. Surrogate pairs stay whole.
 */
export function cutSnippet(text: string, marks: readonly Mark[]): TextPiece[] {
  const first = marks[0]?.start ?? 0;
  const from = first <= BEFORE ? 0 : wordFrom(text, first - BEFORE, first);
  const to = wholeAt(text, Math.min(text.length, from + LENGTH));
  const inside = marks.flatMap(({ start, end }) =>
    start < to && end > from
      ? [{ start: Math.max(start, from) - from, end: Math.min(end, to) - from }]
      : [],
  );
  const pieces = cutAtMarks(text.slice(from, to), inside).map((piece) => ({
    ...piece,
    text: piece.text.replace(/\s+/g, ' '),
  }));
  const dots = (there: boolean) => (there ? [{ text: '…', marked: false }] : []);
  return [...dots(from > 0), ...pieces, ...dots(to < text.length)];
}

/** Returns where the first word after `from` begins, or `from` where none does before `to`. */
function wordFrom(text: string, from: number, to: number): number {
  const gap = text.slice(from, to).search(/\s\S/);
  return gap === -1 ? wholeAt(text, from) : from + gap + 1;
}

/** Returns the place, one earlier where it would cut a surrogate pair. */
function wholeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
