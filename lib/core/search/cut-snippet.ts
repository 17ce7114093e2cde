import type { Mark } from './find-marks';
import { cutAtMarks, type TextPiece } from './mark-matches';

const BEFORE = 28;
const LENGTH = 180;
/** Of a long list of matches, no more than these are weighed. */
const WEIGHED = 2000;
/** So much of a snippet is in sight in a row of a table. */
const NEAR = 60;

/**
 * Returns about 180 characters around the mark that tells most: with the most different words marked close to it, of these
 * the one whose own words are marked least often, of these the first. White space made single spaces and `…` where text is left out.
 * It begins with a whole word where one begins before the mark. Surrogate pairs stay whole.
 */
export function cutSnippet(text: string, marks: readonly Mark[]): TextPiece[] {
  const first = tellingMark(text, marks)?.start ?? 0;
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

function tellingMark(text: string, marks: readonly Mark[]): Mark | undefined {
  const weighed = marks.slice(0, WEIGHED);
  const words = weighed.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  let best = { at: 0, near: 0, times: Number.POSITIVE_INFINITY };
  for (const [at, { start }] of weighed.entries()) {
    const near = differentFrom(weighed, words, at, start + NEAR);
    const own = times.get(words[at] ?? '') ?? 0;
    if (near > best.near || (near === best.near && own < best.times)) {
      best = { at, near, times: own };
    }
  }
  return marks[best.at];
}

/** Returns how many different words are marked from the mark at `at` on, up to a place in the text. */
function differentFrom(
  marks: readonly Mark[],
  words: readonly string[],
  at: number,
  to: number,
): number {
  const seen = new Set<string | undefined>();
  for (let i = at; i < marks.length && (marks[i]?.end ?? to) < to; i++) seen.add(words[i]);
  return seen.size;
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
