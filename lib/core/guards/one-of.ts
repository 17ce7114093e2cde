/** Returns the member of a list that a text is, or null: what a page reads of an address without a schema library. */
export function oneOf<T extends string>(known: readonly T[], text: string): T | null {
  return known.find((member) => member === text) ?? null;
}
