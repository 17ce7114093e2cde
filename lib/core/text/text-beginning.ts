/** Above this many UTF-16 units or lines a text is sent to a page by its beginning, and laid out in blocks. */
const MOST_UNITS = 50_000;
const MOST_LINES = 2000;

/** So much of a large text is sent and shown at first, in UTF-16 units. */
export const BEGINNING_UNITS = 20_000;

/** Returns whether a text is too large to be rendered as Markdown or laid out in one go. */
export function isLargeText(text: string): boolean {
  return text.length > MOST_UNITS || text.split('\n', MOST_LINES + 1).length > MOST_LINES;
}

/** Returns at most the first `units` UTF-16 units of a text, one less rather than half of a surrogate pair. */
export function textBeginning(text: string, units: number): string {
  if (text.length <= units) return text;
  return text.slice(0, units).replace(/[\ud800-\udbff]$/, '');
}
