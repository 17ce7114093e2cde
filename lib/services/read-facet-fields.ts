import { findDataset } from '@/lib/data/queries/find-dataset';
import { facetColumns } from './facets/facet-columns';
import type { ServiceContext } from './service-context';

/** Returns the names of a dataset's facets, none where it has none or they are not counted yet; quick, whatever its size. */
export async function readFacetFields(
  context: ServiceContext,
  name: string,
): Promise<readonly string[]> {
  const dataset = await findDataset(context.database, name);
  return dataset ? (await facetColumns(context, dataset)).fields : [];
}
