import type { Database } from '@/lib/data/database';
import { type DatasetRecord, datasetRecord } from './dataset-record';

/** Returns the datasets that are ready, newest first. */
export async function listDatasetRecords(database: Database): Promise<DatasetRecord[]> {
  const rows = await database.prisma.dataset.findMany({
    where: { status: 'ready', nameKey: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(datasetRecord);
}
