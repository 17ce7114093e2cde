import type { Database } from '@/lib/data/database';
import { isMissingRow } from './is-missing-row';

/**
 * In one transaction: hides the content `current` as deleting does, and makes the content `before`, whose next one it is, visible again under its
 * name, with what belongs to the dataset but for the job that is undone. Returns false, and changes nothing, where `before` is gone or not the one before.
 */
export async function undoReplacement(
  { prisma }: Database,
  current: { id: number; name: string; revision: number },
  { before, jobId, now }: { before: number; jobId: string; now: Date },
): Promise<boolean> {
  const { id, name, revision } = current;
  const where = { datasetId: id };
  const data = { datasetId: before };
  const derived = ['index', 'facets'];
  try {
    await prisma.$transaction([
      prisma.dataset.update({
        where: { id, status: 'ready', nameKey: name, revision },
        data: { status: 'deleted', deletedAt: now, nameKey: null },
      }),
      prisma.curationChange.updateMany({ where, data }),
      prisma.savedView.updateMany({ where, data }),
      prisma.job.updateMany({
        where: { ...where, id: { not: jobId }, kind: { notIn: derived } },
        data,
      }),
      prisma.runDataset.updateMany({ where, data }),
      prisma.dataset.update({
        where: { id: before, status: 'deleted', name, revision: revision - 1 },
        data: { status: 'ready', deletedAt: null, nameKey: name, revision: revision + 1 },
      }),
    ]);
    return true;
  } catch (error) {
    if (!isMissingRow(error)) throw error;
    return false;
  }
}
