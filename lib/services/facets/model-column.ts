import type { FacetColumn } from '@/lib/core/facets/facet-column';
import { MODEL_FACET } from '@/lib/core/facets/facet-field';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import type { ServiceContext } from '@/lib/services/service-context';
import { facetColumns } from './facet-columns';

/** Returns the models of a dataset's responses; null where no response names its model, or models are not counted yet. */
export async function modelColumn(
  context: ServiceContext,
  dataset: DatasetRecord,
): Promise<FacetColumn | null> {
  const columns = await facetColumns(context, dataset);
  return columns.fields.includes(MODEL_FACET) ? columns.column(MODEL_FACET) : null;
}
