/** Returns the value below which at least `share` of the values lie, itself one of them. Throws without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('no values');
  return value;
}

/** Returns the middle value, the lower one of two. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
