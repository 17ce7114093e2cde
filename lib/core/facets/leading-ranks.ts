import type { FacetColumn } from './facet-column';

/**
 * Returns for each prompt where the value of most of its responses (the one `promptValues` names first) stands among the
 * facet's values by name, letter case ignored: 0 is the first. A prompt with none but others has the number of values,
 * one without any NaN. Cost: one pass over the entries, and a sort of the values.
 */
export function leadingRanks({ values, offsets, at, responses }: FacetColumn): Float64Array {
  const byName = values
    .map((name, position) => ({ name, folded: name.toLowerCase(), position }))
    .sort((a, b) => compare(a.folded, b.folded) || compare(a.name, b.name));
  const rankOf = new Float64Array(values.length + 1).fill(values.length);
  for (const [rank, { position }] of byName.entries()) rankOf[position] = rank;
  const ranks = new Float64Array(Math.max(0, offsets.length - 1)).fill(Number.NaN);
  for (let prompt = 0; prompt < ranks.length; prompt++) {
    const end = offsets[prompt + 1] ?? 0;
    let most = -1;
    for (let entry = offsets[prompt] ?? 0; entry < end; entry++) {
      const position = at[entry] ?? values.length;
      const count = position < values.length ? (responses[entry] ?? 0) : 0;
      if (count <= most) continue;
      most = count;
      ranks[prompt] = rankOf[position] ?? values.length;
    }
  }
  return ranks;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
