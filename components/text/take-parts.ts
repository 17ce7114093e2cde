/** A run of a text with how it looks. */
export type TextPart = { text: string; look: 'plain' | 'dim' | 'differs' };

/**
 * Returns the first `most` UTF-16 units of consecutive parts, one less rather than half of a surrogate pair. Joined,
 * what it returns is a beginning of the parts joined.
 */
export function takeParts(parts: readonly TextPart[], most: number): TextPart[] {
  const taken: TextPart[] = [];
  let left = most;
  for (const part of parts) {
    if (left <= 0) break;
    const text =
      part.text.length <= left ? part.text : part.text.slice(0, wholeEnd(part.text, left));
    if (text !== '') taken.push({ ...part, text });
    left -= part.text.length;
  }
  return taken;
}

function wholeEnd(text: string, end: number): number {
  const before = text.charCodeAt(end - 1);
  return before >= 0xd800 && before <= 0xdbff ? end - 1 : end;
}
