import { isFacetField } from '@/lib/core/facets/facet-field';
import type { FacetFilter } from '@/lib/core/filters/prompt-filter';

/**
 * Returns what the parameters ask of facets: `model`, `finish_reason`, `tag` and `meta.NAME`, each as often as it has values.
 * Whether a dataset has them is for whoever opens it to say (see `openFacets`).
 */
export function parseFacets(
  params: Readonly<Record<string, string | string[] | undefined>>,
): FacetFilter {
  const entries = Object.entries(params).flatMap(([key, given]): [string, string[]][] => {
    const values = [...new Set([given].flat())].filter((value) => isGiven(value));
    return isFacetField(key) && values.length > 0 ? [[key, values]] : [];
  });
  return Object.fromEntries(entries);
}

/** Adds what a filter asks of facets to parameters that have nothing of it. */
export function appendFacets(params: URLSearchParams, facets: FacetFilter): void {
  for (const [field, values] of Object.entries(facets)) {
    for (const value of values) params.append(field, value);
  }
}

function isGiven(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
