import type { Database } from '@/lib/data/database';
import { type StoredFacetList, storedFacetList } from '@/lib/schema/dataset/facet-list';
import { FACET_LIST } from './facet-scope';

/** Returns the facets of a dataset; null where they were never counted. */
export async function readFacetList(
  { bulk }: Database,
  datasetId: number,
): Promise<StoredFacetList | null> {
  const [row] = await bulk.readColumn(datasetId, FACET_LIST.scope, FACET_LIST.name, 0, 1);
  return row ? storedFacetList.parse(JSON.parse(row.data.toString('utf8'))) : null;
}
