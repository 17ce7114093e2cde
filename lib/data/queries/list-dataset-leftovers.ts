import type { Database } from '@/lib/data/database';

/** A dataset that is no longer or not yet anything. `owner` is the process that imports it. */
export type DatasetLeftover = { id: number; isImporting: boolean; owner: string };

/** Returns the datasets that are being imported or purged, or were deleted before a time. */
export async function listDatasetLeftovers(
  database: Database,
  deletedBefore: Date,
): Promise<DatasetLeftover[]> {
  const rows = await database.prisma.dataset.findMany({
    where: {
      OR: [
        { status: { in: ['importing', 'purging'] } },
        { status: 'deleted', deletedAt: { lt: deletedBefore } },
      ],
    },
    select: { id: true, status: true, owner: true },
  });
  return rows.map(({ id, status, owner }) => ({ id, isImporting: status === 'importing', owner }));
}
