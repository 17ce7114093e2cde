import type { Database } from '@/lib/data/database';
import type { SavedView } from '@/lib/data/generated/client';

/** Returns the saved views of a dataset that are not deleted, by name. */
export async function listSavedViewRows(
  { prisma }: Database,
  datasetId: number,
): Promise<SavedView[]> {
  return prisma.savedView.findMany({
    where: { datasetId, nameKey: { not: null } },
    orderBy: { name: 'asc' },
  });
}

/** Returns the saved view of an id, or null where its dataset has none or it is deleted. */
export async function findSavedViewRow(
  { prisma }: Database,
  datasetId: number,
  id: number,
): Promise<SavedView | null> {
  const row = await prisma.savedView.findUnique({ where: { id } });
  return row?.nameKey && row.datasetId === datasetId ? row : null;
}
