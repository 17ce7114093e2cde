/** The longest text that is a value of a facet, in UTF-16 units. */
const LONGEST = 100;

/**
 * Returns a value of a column as the text that a facet calls it; null where it is none (missing or empty), undefined where
 * it is no value of a facet: a long text, a list or an object.
 */
export function facetText(value: unknown): string | null | undefined {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value.length <= LONGEST ? value : undefined;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}
