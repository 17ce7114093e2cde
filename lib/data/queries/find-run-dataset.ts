import type { Database } from '@/lib/data/database';

/** The dataset of a run: it holds the answers of all rounds below `round`. */
export type RunDatasetRecord = {
  datasetId: number;
  round: number;
  /** Its name while it is there; null once it is deleted, and before it is whole. */
  name: string | null;
};

/** Returns the dataset that a run's responses go to; null where there has never been one. */
export async function findRunDataset(
  { prisma }: Database,
  jobId: string,
): Promise<RunDatasetRecord | null> {
  const found = await prisma.runDataset.findUnique({ where: { jobId } });
  if (!found) return null;
  const { datasetId, round } = found;
  const dataset = await prisma.dataset.findUnique({ where: { id: datasetId } });
  return { datasetId, round, name: dataset?.status === 'ready' ? dataset.name : null };
}

/** Returns whether a run has answers from a round on. */
export async function hasAnswersFrom(
  { prisma }: Database,
  jobId: string,
  round: number,
): Promise<boolean> {
  return (await prisma.runAnswer.findFirst({ where: { jobId, round: { gte: round } } })) !== null;
}
