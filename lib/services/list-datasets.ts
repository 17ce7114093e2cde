import type { DatasetCard } from '@/lib/core/views/dataset-card';
import { listDatasetRecords } from '@/lib/data/queries/list-dataset-records';
import type { ServiceContext } from './service-context';
import { datasetCard } from './views/dataset-card';

/** Returns the datasets that are ready, newest first. */
export async function listDatasets(context: ServiceContext): Promise<DatasetCard[]> {
  return (await listDatasetRecords(context.database)).map(datasetCard);
}
