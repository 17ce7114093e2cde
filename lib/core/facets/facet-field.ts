/** The facet of the tags that people gave to prompts. */
export const TAG_FACET = 'tag';

/** The facet of the models that responses name. */
export const MODEL_FACET = 'model';

/** The facets of responses with names of their own; every other column is `meta.NAME`. */
const NAMED = [MODEL_FACET, 'finish_reason'];

const META = 'meta.';
const LABELS: Readonly<Record<string, string>> = { finish_reason: 'finish reason' };

/** Returns the facet that a column of the data is, as addresses name it. */
export function facetOfColumn(name: string): string {
  return NAMED.includes(name) ? name : `${META}${name}`;
}

/** Returns the column of the data that a facet stands for; null for tags, and for what is no facet. */
export function columnOfFacet(field: string): string | null {
  if (NAMED.includes(field)) return field;
  return field.startsWith(META) && field.length > META.length ? field.slice(META.length) : null;
}

/** Returns facets in the order in which they are listed: those with names of their own, then the columns as they came. */
export function orderFacets(fields: readonly string[]): string[] {
  return [
    ...NAMED.filter((field) => fields.includes(field)),
    ...fields.filter((field) => !NAMED.includes(field)),
  ];
}

/** Returns whether a parameter of an address names a facet, whether or not a dataset has it. */
export function isFacetField(key: string): boolean {
  return key === TAG_FACET || columnOfFacet(key) !== null;
}

/** Returns what a screen calls a facet. */
export function facetLabel(field: string): string {
  return LABELS[field] ?? columnOfFacet(field) ?? field;
}
