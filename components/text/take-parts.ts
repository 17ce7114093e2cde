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
