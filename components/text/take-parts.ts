import { textBeginning } from '@/lib/core/text/text-beginning';

/** A run of a text with how it looks, and whether a search marks it. */
export type TextPart = { text: string; look: 'plain' | 'dim' | 'differs'; marked?: boolean };

/**
 * Returns the first `most` UTF-16 units of consecutive parts, one less rather than half of a surrogate pair. Joined,
 * what it returns is a beginning of the parts joined.
 */
export function takeParts(parts: readonly TextPart[], most: number): TextPart[] {
  const taken: TextPart[] = [];
  let left = most;
  for (const part of parts) {
    if (left <= 0) break;
    const text = textBeginning(part.text, left);
    if (text !== '') taken.push({ ...part, text });
    left -= part.text.length;
  }
  return taken;
}

/** A line of 80 digits' width holds fewer characters than this, even of the narrowest letters. */
const MOST_IN_LINE = 240;

/**
 * Returns the beginning of consecutive parts that surely fills `lines` lines of text shown as it came: so many line breaks or
 * characters. Joined, it is a beginning of the parts joined.
 */
export function takeLines(parts: readonly TextPart[], lines: number): TextPart[] {
  const taken = takeParts(parts, lines * MOST_IN_LINE);
  const kept: TextPart[] = [];
  let left = lines;
  for (const part of taken) {
    const rows = part.text.split('\n', left + 2);
    if (rows.length > left + 1)
      return [...kept, { ...part, text: rows.slice(0, left + 1).join('\n') }];
    left -= rows.length - 1;
    kept.push(part);
  }
  return kept;
}
