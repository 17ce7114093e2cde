const LIMITS = [
  [1e3, 'n<1K'],
  [1e4, '1K<n<10K'],
  [1e5, '10K<n<100K'],
  [1e6, '100K<n<1M'],
  [1e7, '1M<n<10M'],
  [1e8, '10M<n<100M'],
] as const;

/** Returns the Hub's size category of a number of rows. */
export function sizeCategory(rows: number): string {
  return LIMITS.find(([limit]) => rows < limit)?.[1] ?? '100M<n<1B';
}
