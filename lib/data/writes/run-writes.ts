import type { Database } from '@/lib/data/database';
import type { RunAnswer } from '@/lib/data/generated/client';
import type { RunFailureRecord } from '@/lib/data/queries/run-records';

/** Stores what a finished request gave, once and for all: one short transaction. */
export async function addRunAnswers(
  { prisma }: Database,
  answers: Omit<RunAnswer, 'createdAt'>[],
): Promise<void> {
  await prisma.runAnswer.createMany({ data: answers });
}

/** Stores that an item failed, in place of what is known of an earlier failure. */
export async function putRunFailure(
  { prisma }: Database,
  jobId: string,
  { item, ...facts }: RunFailureRecord,
): Promise<void> {
  await prisma.runFailure.upsert({
    where: { jobId_item: { jobId, item } },
    create: { jobId, item, ...facts },
    update: facts,
  });
}

const BATCH = 1_000;

/** Removes everything of a run, in short transactions. */
export async function removeRun(database: Database, jobId: string): Promise<void> {
  const { prisma } = database;
  await removeRunFailures(database, jobId);
  await prisma.runDataset.deleteMany({ where: { jobId } });
  for (;;) {
    const rows = await prisma.runAnswer.findMany({
      where: { jobId },
      select: { key: true },
      orderBy: { key: 'asc' },
      take: BATCH,
    });
    const last = rows.at(-1);
    if (!last) return;
    await prisma.runAnswer.deleteMany({ where: { jobId, key: { lte: last.key } } });
  }
}

/** Forgets every failure of a run. */
export async function removeRunFailures({ prisma }: Database, jobId: string): Promise<void> {
  await prisma.runFailure.deleteMany({ where: { jobId } });
}

/** Removes the failure of an item that succeeded. */
export async function removeRunFailure(
  { prisma }: Database,
  jobId: string,
  item: number,
): Promise<void> {
  await prisma.runFailure.deleteMany({ where: { jobId, item } });
}
