import type { Database } from '@/lib/data/database';
import { refusingReplaced, stillReady } from './still-ready';

/** Adds a change to a dataset's curation and forgets what was undone. Returns its id. Throws `conflict` where the dataset is gone. */
export async function addCurationChange(
  { prisma }: Database,
  change: { datasetId: number; at: Date; steps: string },
): Promise<number> {
  const { datasetId } = change;
  const [, , created] = await refusingReplaced(() =>
    prisma.$transaction([
      stillReady({ prisma }, datasetId),
      prisma.curationChange.deleteMany({ where: { datasetId, undone: true } }),
      prisma.curationChange.create({ data: change, select: { id: true } }),
    ]),
  );
  return created.id;
}

/** Marks a change as undone or as standing again. Returns false where it was so already. */
export async function markCurationChange(
  { prisma }: Database,
  id: number,
  undone: boolean,
): Promise<boolean> {
  const { count } = await prisma.curationChange.updateMany({
    where: { id, undone: !undone },
    data: { undone },
  });
  return count === 1;
}
