/** Above this many UTF-16 units or lines a text is shown raw, and a slice at a time. */
const MOST_UNITS = 50_000;
const MOST_LINES = 2000;

/** Returns whether a text is too large to be rendered as Markdown or laid out in one go. */
export function isLarge(text: string): boolean {
  return text.length > MOST_UNITS || text.split('\n', MOST_LINES + 1).length > MOST_LINES;
}
