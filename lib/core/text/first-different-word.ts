const WORD = /\S+/gu;

/**
 * Returns the 0-based position of the first word in which two texts differ, at most `most`: that many words are the same, or
 * both texts are. Words are what white space separates; the white space itself does not count. A text that ends before the
 * other differs there. Cost grows with the words compared, not with the texts.
 */
export function firstDifferentWord(first: string, second: string, most: number): number {
  const others = second.matchAll(WORD);
  let position = 0;
  for (const [word] of first.matchAll(WORD)) {
    if (position === most) return most;
    const other = others.next();
    if (other.done || other.value[0] !== word) return position;
    position++;
  }
  return position === most || others.next().done ? most : position;
}
