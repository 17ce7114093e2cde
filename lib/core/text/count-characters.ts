const HIGH_SURROGATE = /[\ud800-\udbff]/;

/** Returns the length of `text` in Unicode code points. A lone surrogate counts as one. Linear in the text. */
export function countCharacters(text: string): number {
  if (!HIGH_SURROGATE.test(text)) return text.length;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if ((text.codePointAt(i) ?? 0) > 0xffff) i++;
    count++;
  }
  return count;
}
