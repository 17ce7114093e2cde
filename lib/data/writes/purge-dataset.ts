import type { Database } from '@/lib/data/database';

/**
 * Removes a dataset and all its content for good, in short transactions so that others can write in between. The
 * row goes last: a purge that was interrupted can be run again. Cost grows with the content.
 */
export async function purgeDataset(database: Database, id: number): Promise<void> {
  await database.prisma.dataset.updateMany({
    where: { id },
    data: { status: 'purging', nameKey: null },
  });
  while (await database.bulk.deleteSome(id)) {
    await new Promise((resume) => setImmediate(resume));
  }
  database.search.remove(id);
  await database.prisma.curationChange.deleteMany({ where: { datasetId: id } });
  await database.prisma.savedView.deleteMany({ where: { datasetId: id } });
  await database.prisma.dataset.deleteMany({ where: { id } });
}
