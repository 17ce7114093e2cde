import type { Database } from '@/lib/data/database';
import { type DatasetRecord, datasetRecord } from './dataset-record';

/** Returns the dataset of a name, or null where none is ready under it. */
export async function findDataset(database: Database, name: string): Promise<DatasetRecord | null> {
  const row = await database.prisma.dataset.findUnique({ where: { nameKey: name } });
  return row?.status === 'ready' ? datasetRecord(row) : null;
}
