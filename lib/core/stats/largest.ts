/**
 * Returns the `most` items with the largest values, largest first and equal ones in order; items whose value is NaN are left
 * out. Linear in the items for a small `most`.
 */
export function largest(
  items: ArrayLike<number>,
  most: number,
  measure: (item: number) => number,
): { item: number; value: number }[] {
  const kept: { item: number; value: number }[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] ?? 0;
    const value = measure(item);
    const last = kept.at(-1);
    if (Number.isNaN(value) || (kept.length === most && last && value <= last.value)) continue;
    const at = kept.findIndex((other) => other.value < value);
    kept.splice(at === -1 ? kept.length : at, 0, { item, value });
    if (kept.length > most) kept.pop();
  }
  return kept;
}
