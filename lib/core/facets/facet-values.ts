import { columnOfFacet } from './facet-field';
import { facetText } from './facet-text';

/** What facets are made of: a prompt's metadata, and the attributes of its responses in index order. */
export type FacetSource = {
  meta: Readonly<Record<string, unknown>>;
  attributes: readonly Readonly<Record<string, unknown>>[];
};

/**
 * Returns whether a prompt has one of some values in a facet of its data: in one of its responses, or in the metadata that
 * responses without a value of their own have.
 */
export function hasFacetValue(
  { meta, attributes }: FacetSource,
  field: string,
  values: readonly string[],
): boolean {
  const column = columnOfFacet(field);
  if (column === null) return false;
  const inherited = textAt(meta, column);
  const found = attributes.map((own) => textAt(own, column) ?? inherited);
  return (attributes.length === 0 ? [inherited] : found).some(
    (text) => text !== null && values.includes(text),
  );
}

function textAt(record: Readonly<Record<string, unknown>>, column: string): string | null {
  return Object.hasOwn(record, column) ? (facetText(record[column]) ?? null) : null;
}
