/** White space as the regular expression `\s` has it, by UTF-16 unit: 1 where it is, else 0. All of it lies in single units. */
const SPACES = new Uint8Array(0x10000)
  .fill(1, 0x09, 0x0e)
  .fill(1, 0x20, 0x21)
  .fill(1, 0xa0, 0xa1)
  .fill(1, 0x1680, 0x1681)
  .fill(1, 0x2000, 0x200b)
  .fill(1, 0x2028, 0x202a)
  .fill(1, 0x202f, 0x2030)
  .fill(1, 0x205f, 0x2060)
  .fill(1, 0x3000, 0x3001)
  .fill(1, 0xfeff, 0xff00);

/** Returns how many words a text has, words being what white space separates. Linear in the text. */
export function countWords(text: string): number {
  let words = 0;
  let before = 1;
  for (let at = 0; at < text.length; at++) {
    const space = SPACES[text.charCodeAt(at)] ?? 0;
    // Without a branch: where words begin cannot be guessed.
    words += before & (space ^ 1);
    before = space;
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

function isSpace(unit: number): boolean {
  return SPACES[unit] === 1;
}
