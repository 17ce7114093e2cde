import type { FacetColumn } from './facet-column';

/**
 * Returns the values of one prompt in a facet, that of most responses first, at most `most` of them, and how many it has;
 * values that count together as others are counted and not named.
 */
export function promptValues(
  { values, offsets, at, responses }: FacetColumn,
  prompt: number,
  most: number,
): { names: string[]; count: number } {
  const start = offsets[prompt] ?? 0;
  const end = offsets[prompt + 1] ?? start;
  const entries = Array.from({ length: end - start }, (_, i) => start + i)
    .toSorted((a, b) => (responses[b] ?? 0) - (responses[a] ?? 0) || a - b)
    .flatMap((entry) => values[at[entry] ?? values.length] ?? []);
  return { names: entries.slice(0, most), count: end - start };
}
