/** Where the list of a dataset's facets is stored, as JSON. */
export const FACET_LIST = { scope: 'facets', name: 'list' } as const;

/** Returns the scope under which the entries of a facet are stored, or a reward's sums of them. */
export function facetScope(index: number, reward?: number): string {
  return reward === undefined ? `f${index}` : `f${index}:r${reward}`;
}
