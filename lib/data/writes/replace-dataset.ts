import { AppError } from '@/lib/core/errors/app-error';
import type { Database } from '@/lib/data/database';
import { isMissingRow } from './is-missing-row';
import { type PublishedFacts, publishedColumns } from './published-columns';

/** What is made again from a dataset's content, and so does not go over to the next one. */
const DERIVED = ['index', 'facets'];

/**
 * In one transaction: hides the dataset `old` as deleting does, makes the whole but invisible one `id` visible under its name,
 * and gives it what belongs to the old one: curation, saved views, the jobs that made exports.
 * `run` is a run whose answers up to its round the new one holds and the old one did not.
 * Throws `conflict` where the old one is no longer what it was, or has taken in that round, and changes nothing then.
 */
export async function replaceDataset(
  { prisma }: Database,
  old: { id: number; name: string; revision: number },
  id: number,
  facts: PublishedFacts,
  { now, run }: { now: Date; run?: { jobId: string; round: number } | undefined },
): Promise<void> {
  const where = { datasetId: old.id };
  const data = { datasetId: id };
  try {
    await prisma.$transaction([
      prisma.dataset.update({
        where: { id: old.id, status: 'ready', nameKey: old.name, revision: old.revision },
        data: { status: 'deleted', deletedAt: now, nameKey: null },
      }),
      prisma.curationChange.updateMany({ where, data }),
      prisma.savedView.updateMany({ where, data }),
      prisma.job.updateMany({ where: { ...where, kind: { notIn: DERIVED } }, data }),
      prisma.runDataset.updateMany({ where, data }),
      ...(run ? [prisma.runDataset.update(nextRound(run, id))] : []),
      prisma.dataset.update({
        where: { id },
        data: {
          ...publishedColumns(facts),
          status: 'ready',
          nameKey: old.name,
          revision: old.revision + 1,
        },
      }),
    ]);
  } catch (error) {
    if (!isMissingRow(error)) throw error;
    throw new AppError(
      'conflict',
      `the dataset ${JSON.stringify(old.name)} was changed or deleted meanwhile; nothing of this change was kept`,
      { cause: error },
    );
  }
}

function nextRound({ jobId, round }: { jobId: string; round: number }, datasetId: number) {
  return { where: { jobId, round, datasetId }, data: { round: round + 1 } };
}
