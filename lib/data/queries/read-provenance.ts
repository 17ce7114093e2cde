import type { Database } from '@/lib/data/database';

/** Where a dataset came from: the import's report and its sources' names, as JSON texts. */
export type Provenance = { report: string; sources: string };

/** Returns where a dataset came from; null where it is gone. */
export function readProvenance(
  { prisma }: Database,
  datasetId: number,
): Promise<Provenance | null> {
  return prisma.dataset.findUnique({
    where: { id: datasetId },
    select: { report: true, sources: true },
  });
}
