import type { FacetSize } from '@/lib/core/views/facets-view';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { facetColumns } from './facets/facet-columns';
import type { ServiceContext } from './service-context';

/** Returns a dataset's facets with as many rows as a list of each has, none where it has none or they are not counted yet; quick, whatever its size. */
export async function readFacetSizes(context: ServiceContext, name: string): Promise<FacetSize[]> {
  const dataset = await findDataset(context.database, name);
  if (!dataset) return [];
  const { fields, list } = await facetColumns(context, dataset);
  return fields.map((field) => {
    const stored = list?.facets.find((one) => one.field === field);
    const values = stored?.values.length ?? 1;
    return { field, rows: values + (stored && stored.others > 0 ? 1 : 0) };
  });
}
