const SHOWN = 200;

/** Returns the first 200 UTF-16 units of a text, with … where there is more; well formed where the text is. */
export function shortText(text: string): string {
  if (text.length <= SHOWN) return text;
  return `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…`;
}
