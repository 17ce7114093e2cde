import type { Database } from '@/lib/data/database';

/** What a person did to prompts in one go. `steps` is a JSON text. */
export type CurationChangeRecord = { id: number; at: Date; steps: string; undone: boolean };

/** Returns the changes of a dataset that stand, oldest first. */
export function readStandingChanges(
  { prisma }: Database,
  datasetId: number,
): Promise<CurationChangeRecord[]> {
  return prisma.curationChange.findMany({
    where: { datasetId, undone: false },
    orderBy: { id: 'asc' },
    select: { id: true, at: true, steps: true, undone: true },
  });
}

/** Returns the last changes of a dataset, undone ones too, the latest first. */
export function readLastChanges(
  { prisma }: Database,
  datasetId: number,
  limit: number,
): Promise<CurationChangeRecord[]> {
  return prisma.curationChange.findMany({
    where: { datasetId },
    orderBy: { id: 'desc' },
    take: limit,
    select: { id: true, at: true, steps: true, undone: true },
  });
}

/**
 * Returns the ids of the change that would be undone next and of the one that would be done again next, null where
 * there is none. The former names everything that stands: ids are never given twice.
 */
export async function readCurationPosition(
  { prisma }: Database,
  datasetId: number,
): Promise<{ undo: number | null; redo: number | null }> {
  const last = await prisma.curationChange.findFirst({
    where: { datasetId, undone: false },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  const next = await prisma.curationChange.findFirst({
    where: { datasetId, undone: true },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return { undo: last?.id ?? null, redo: next?.id ?? null };
}
