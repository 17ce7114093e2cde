import type { FacetBuilder } from '@/lib/core/facets/facet-builder';
import { columnOfFacet, facetOfColumn } from '@/lib/core/facets/facet-field';
import type { FieldEntries } from '@/lib/core/facets/field-entries';
import type { Database } from '@/lib/data/database';
import { FACET_LIST } from '@/lib/data/queries/facet-scope';
import { readFacetColumn } from '@/lib/data/queries/read-facet-column';
import type { StoredFacet, StoredFacetList } from '@/lib/schema/dataset/facet-list';
import { nextTurn } from '@/lib/services/next-turn';

/** So many values of a facet are kept, those of most prompts; the others count together. */
const KEPT_VALUES = 200;
/** A column of the data with more values than this share of its entries is as good as an id. */
const OWN_SHARE = 0.5;
const FEW = 2;

/**
 * Stores which facets a dataset has, once the entries of all its chunks are stored: which values are kept, and which columns
 * are none. Cost grows with the prompts.
 */
export async function finishFacets(
  database: Database,
  datasetId: number,
  builder: FacetBuilder,
  prompts: number,
): Promise<void> {
  const list: StoredFacetList = { facets: [], leftOut: [], hasMore: builder.hasMore };
  for (const [index, { name, column }] of builder.columns().entries()) {
    await nextTurn();
    const field = facetOfColumn(name);
    if (column.leftOut !== null) list.leftOut.push({ field, reason: column.leftOut });
    else {
      const facet = await keptValues(database, datasetId, { field, index, column, prompts });
      if (facet === 'own') list.leftOut.push({ field, reason: facet });
      else if (facet !== null) list.facets.push(facet);
    }
  }
  const data = Buffer.from(JSON.stringify(list));
  await database.bulk.write(datasetId, { columns: [{ ...FACET_LIST, chunk: 0, data }] });
}

type Found = { field: string; index: number; column: FieldEntries; prompts: number };

async function keptValues(
  database: Database,
  datasetId: number,
  { field, index, column, prompts }: Found,
): Promise<StoredFacet | 'own' | null> {
  const values = column.values();
  const all = { field, index, values, ids: [...values.keys()], others: 0 };
  const { at } = await readFacetColumn(database, datasetId, all, prompts);
  const counts = new Uint32Array(values.length);
  for (const id of at) counts[id] = (counts[id] ?? 0) + 1;
  const ids = all.ids
    .filter((id) => (counts[id] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  if (ids.length === 0) return null;
  const named = columnOfFacet(field) === field;
  if (!named && ids.length > FEW && ids.length > OWN_SHARE * at.length) return 'own';
  const kept = ids.slice(0, KEPT_VALUES);
  return {
    field,
    index,
    values: kept.map((id) => values[id] ?? ''),
    ids: kept,
    others: ids.length - kept.length,
  };
}
