/** Returns how many words a text has, words being what white space separates. Linear in the text. */
export function countWords(text: string): number {
  let words = 0;
  let isWord = false;
  for (let at = 0; at < text.length; at++) {
    const wasWord = isWord;
    isWord = !isSpace(text.charCodeAt(at));
    if (isWord && !wasWord) words++;
  }
  return words;
}

/** Returns where the next word begins, at `from` or after it; the text's length where none does. */
export function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Returns whether no word goes on at a place: there is white space, or the text is over. */
export function isSpaceAt(text: string, at: number): boolean {
  return at >= text.length || isSpace(text.charCodeAt(at));
}

/** White space as the regular expression `\s` has it; all of it lies in single UTF-16 units. */
function isSpace(unit: number): boolean {
  if (unit > 0x20 && unit < 0xa0) return false;
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
