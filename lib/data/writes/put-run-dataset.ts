import type { Database } from '@/lib/data/database';

/** Stores which dataset a run's responses go to, in place of an earlier one, and that it holds the answers of all rounds below `round`. */
export async function putRunDataset(
  { prisma }: Database,
  jobId: string,
  of: { datasetId: number; round: number },
): Promise<void> {
  await prisma.runDataset.upsert({ where: { jobId }, create: { jobId, ...of }, update: of });
}
