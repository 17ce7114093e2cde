import { facetTest } from '@/lib/core/facets/facet-column';
import { TAG_FACET } from '@/lib/core/facets/facet-field';
import type { FacetFilter } from '@/lib/core/filters/prompt-filter';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import type { ServiceContext } from '@/lib/services/service-context';
import { facetColumns } from './facet-columns';

/** What a filter asks of facets, resolved against a dataset. */
export type OpenFacets = {
  /** What of it the dataset has. */
  filter: FacetFilter;
  /** The rest, in plain words. */
  ignored: string[];
  /** Returns the tests that prompts must pass for a part of `filter`. */
  tests: (facets: FacetFilter) => ((prompt: number) => boolean)[];
  /** Names the tags that a part of `filter` was resolved with; empty where it asks for none. */
  key: (facets: FacetFilter) => string;
};

/** Resolves what a filter asks of facets. Nothing is read where it asks nothing. */
export async function openFacets(
  context: ServiceContext,
  dataset: DatasetRecord,
  asked: FacetFilter,
): Promise<OpenFacets> {
  if (Object.keys(asked).length === 0) {
    return { filter: {}, ignored: [], tests: () => [], key: () => '' };
  }
  const columns = await facetColumns(context, dataset);
  const filter: Record<string, readonly string[]> = {};
  const ignored: string[] = [];
  const tests = new Map<string, (prompt: number) => boolean>();
  for (const [field, values] of Object.entries(asked)) {
    const column = columns.fields.includes(field) ? await columns.column(field) : null;
    const known = values.filter((value) => column?.values.includes(value));
    const unready = columns.list === null && field !== TAG_FACET ? ' (not counted yet)' : '';
    for (const value of values) {
      if (!known.includes(value)) ignored.push(`${field}=${value.slice(0, 100)}${unready}`);
    }
    if (!column || known.length === 0) continue;
    filter[field] = known;
    tests.set(field, facetTest(column, new Set(known.map((one) => column.values.indexOf(one)))));
  }
  return {
    filter,
    ignored,
    tests: (facets) => Object.keys(facets).flatMap((field) => tests.get(field) ?? []),
    key: (facets) => (facets[TAG_FACET] ? columns.tagKey : ''),
  };
}
