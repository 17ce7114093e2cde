/**
 * One facet of a dataset: prompt p has the entries [offsets[p], offsets[p + 1]), each the position of its value in `values`
 * (`values.length` for one of the others, of which a prompt may have several) and how many of its responses have it.
 */
export type FacetColumn = {
  field: string;
  values: readonly string[];
  /** How many values count together as others. */
  others: number;
  offsets: Uint32Array;
  at: Uint16Array;
  responses: Uint16Array;
};

/** Returns a test for the prompts that have one of some values, which are positions. Cost: one pass over the entries. */
export function facetTest(
  { offsets, at }: FacetColumn,
  wanted: ReadonlySet<number>,
): (prompt: number) => boolean {
  const passes = new Uint8Array(Math.max(0, offsets.length - 1));
  for (let prompt = 0; prompt < passes.length; prompt++) {
    const end = offsets[prompt + 1] ?? 0;
    for (let entry = offsets[prompt] ?? 0; entry < end; entry++) {
      if (wanted.has(at[entry] ?? 0)) passes[prompt] = 1;
    }
  }
  return (prompt) => passes[prompt] === 1;
}
