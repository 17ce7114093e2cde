/** Returns the seed after one: the next whole number, or the text with a number after it. */
export function nextSeed(seed: string): string {
  const [, text = '', digits] = /^(.*?)(\d{1,15})?$/s.exec(seed) ?? [];
  return digits === undefined ? `${text}2` : `${text}${Number(digits) + 1}`;
}
