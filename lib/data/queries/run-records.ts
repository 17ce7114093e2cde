import type { RunSums } from '@/lib/core/policy/run-limits';
import type { Database } from '@/lib/data/database';
import type { RunAnswer, RunFailure } from '@/lib/data/generated/client';

/** A finished request of a run; `answer` is still a text. */
export type RunAnswerRecord = Pick<RunAnswer, 'key' | 'answer' | 'round'>;

/** An item of a run that failed. */
export type RunFailureRecord = Omit<RunFailure, 'jobId'>;

const BATCH = 500;

/** Returns the jobs of which there are answers or failures, in no order. Cost: two look-ups for each. */
export async function listKeptRuns({ prisma }: Database): Promise<string[]> {
  const kept = new Set<string>();
  const select = { jobId: true };
  for (let after = ''; ; ) {
    const next = { where: { jobId: { gt: after } }, orderBy: { jobId: 'asc' }, select } as const;
    const found = [await prisma.runAnswer.findFirst(next), await prisma.runFailure.findFirst(next)];
    const [first] = found.flatMap((row) => (row ? [row.jobId] : [])).sort();
    if (first === undefined) return [...kept];
    kept.add(first);
    after = first;
  }
}

/** Returns the stored answer to a request of a run, or null. */
export async function findRunAnswer(
  { prisma }: Database,
  jobId: string,
  key: string,
): Promise<string | null> {
  const row = await prisma.runAnswer.findUnique({ where: { jobId_key: { jobId, key } } });
  return row?.answer ?? null;
}

/** Returns those of the finished requests of a run that have one of the keys, in no order. */
export async function findRunAnswers(
  { prisma }: Database,
  jobId: string,
  keys: readonly string[],
): Promise<RunAnswerRecord[]> {
  const found: RunAnswerRecord[] = [];
  for (let from = 0; from < keys.length; from += BATCH) {
    const key = { in: keys.slice(from, from + BATCH) };
    const select = { key: true, answer: true, round: true };
    found.push(...(await prisma.runAnswer.findMany({ where: { jobId, key }, select })));
  }
  return found;
}

/** Returns the keys of all finished requests of a run. */
export async function readRunKeys({ prisma }: Database, jobId: string): Promise<string[]> {
  const rows = await prisma.runAnswer.findMany({ where: { jobId }, select: { key: true } });
  return rows.map(({ key }) => key);
}

/** Yields the finished requests of a run from a round on, in the order of their keys, 500 at a time. */
export async function* readRunAnswers(
  { prisma }: Database,
  jobId: string,
  fromRound = 0,
): AsyncGenerator<RunAnswerRecord, void, undefined> {
  let after = '';
  for (;;) {
    const rows = await prisma.runAnswer.findMany({
      where: { jobId, key: { gt: after }, round: { gte: fromRound } },
      orderBy: { key: 'asc' },
      take: BATCH,
      select: { key: true, answer: true, round: true },
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.key;
  }
}

/** What the finished requests of a run add up to. */
export async function readRunSums({ prisma }: Database, jobId: string): Promise<RunSums> {
  const { _sum: sum } = await prisma.runAnswer.aggregate({
    where: { jobId },
    _sum: { samples: true, promptTokens: true, completionTokens: true },
  });
  return {
    samples: sum.samples ?? 0,
    promptTokens: sum.promptTokens ?? 0,
    completionTokens: sum.completionTokens ?? 0,
  };
}

/** Returns the failed items of a run, in the order of the items, at most `limit`. */
export function findRunFailures(
  { prisma }: Database,
  jobId: string,
  limit: number,
): Promise<RunFailureRecord[]> {
  return prisma.runFailure.findMany({
    where: { jobId },
    orderBy: { item: 'asc' },
    take: limit,
    omit: { jobId: true },
  });
}

/** Returns which items of a run have failed. */
export async function findFailedItems({ prisma }: Database, jobId: string): Promise<number[]> {
  const rows = await prisma.runFailure.findMany({ where: { jobId }, select: { item: true } });
  return rows.map(({ item }) => item);
}

/** Returns how many items of a run have failed. */
export function countRunFailures({ prisma }: Database, jobId: string): Promise<number> {
  return prisma.runFailure.count({ where: { jobId } });
}
