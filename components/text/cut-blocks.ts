import { type TextPart, takeParts } from './take-parts';

/** A stretch of a text that is laid out by itself. */
export type TextBlock = {
  parts: TextPart[];
  /** Whether a line break followed it: the end of the block stands for it. */
  broken: boolean;
};

/** How far back from its end a block is cut at the end of a line, or else of a word. */
const LOOKED_BACK = 4000;

/**
 * Returns consecutive parts of a text in blocks of about `units` UTF-16 units, each ending with a line where there is one near, else
 * with a word. Joined, with the line breaks they stand for, they are the text.
 */
export function cutBlocks(parts: readonly TextPart[], units: number): TextBlock[] {
  const blocks: TextBlock[] = [];
  let rest = parts.filter(({ text }) => text !== '');
  while (rest.length > 0) {
    const taken = takeParts(rest, units);
    const text = taken.map((part) => part.text).join('');
    const [first] = rest;
    const whole =
      taken.length === rest.length && rest.every((part, i) => part.text === taken[i]?.text);
    const { end, broken } = whole ? { end: text.length, broken: false } : endOf(text);
    // Half a character at the start of a block cannot be taken: it goes as it is.
    const length = Math.max(end, text === '' ? (first?.text.length ?? 0) : 0);
    blocks.push({ parts: text === '' && first ? [first] : takeParts(taken, end), broken });
    rest = dropUnits(rest, length + (broken ? 1 : 0));
  }
  return blocks;
}

function endOf(text: string): { end: number; broken: boolean } {
  const from = Math.max(0, text.length - LOOKED_BACK);
  const line = text.lastIndexOf('\n');
  if (line >= from) return { end: line, broken: true };
  const word = text.lastIndexOf(' ');
  return { end: word >= from ? word + 1 : text.length, broken: false };
}

function dropUnits(parts: readonly TextPart[], units: number): TextPart[] {
  const kept: TextPart[] = [];
  let left = units;
  for (const part of parts) {
    if (left >= part.text.length) left -= part.text.length;
    else {
      kept.push({ ...part, text: part.text.slice(left) });
      left = 0;
    }
  }
  return kept;
}
