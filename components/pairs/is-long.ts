/** A line holds about this many characters. */
const LINE = 80;

/** Returns whether a text needs more than `lines` lines of about 80 characters. */
export function isLong(text: string, lines: number): boolean {
  let count = 0;
  for (const line of text.split('\n', lines + 1)) {
    count += Math.max(1, Math.ceil(line.length / LINE));
    if (count > lines) return true;
  }
  return false;
}
