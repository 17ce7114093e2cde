/**
 * Returns the 0-based position of the first token in which two lists differ, Infinity where they are the same. A list that
 * ends before the other differs there. Linear in what is the same.
 */
export function firstDifferentToken(first: readonly number[], second: readonly number[]): number {
  const most = Math.max(first.length, second.length);
  for (let position = 0; position < most; position++) {
    if (first[position] !== second[position]) return position;
  }
  return Number.POSITIVE_INFINITY;
}
