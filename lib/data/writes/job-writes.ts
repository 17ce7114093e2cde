import type { JOB_KINDS } from '@/lib/core/views/job-view';
import type { Database } from '@/lib/data/database';
import type { JobStatus } from '@/lib/data/queries/job-record';

/** A job as it is created. JSON values are texts. */
export type NewJob = {
  id: string;
  kind: (typeof JOB_KINDS)[number];
  title: string;
  /** Of an export or a search index. */
  datasetId: number | null;
  params: string;
  progress: string;
  createdAt: Date;
};

/** Adds a queued job. */
export async function createJob(database: Database, job: NewJob): Promise<void> {
  await database.prisma.job.create({ data: { ...job, status: 'queued' } });
}

/** Makes a queued job the owner's. Returns false where another process has it already. */
export async function claimJob(
  database: Database,
  id: string,
  owner: string,
  now: Date,
): Promise<boolean> {
  const { count } = await database.prisma.job.updateMany({
    where: { id, status: 'queued' },
    data: { status: 'running', owner, startedAt: now, heartbeatAt: now },
  });
  return count === 1;
}

/** Stores how far a running job is and that its process lives; returns whether its end or a pause was asked for. */
export async function reportJob(
  database: Database,
  id: string,
  facts: { progress?: string; datasetId?: number; now: Date },
): Promise<{ cancelRequested: boolean; pauseRequested: boolean }> {
  const { now, ...data } = facts;
  const row = await database.prisma.job.update({
    where: { id },
    data: { ...data, heartbeatAt: now },
    select: { cancelRequested: true, pauseRequested: true },
  });
  return row;
}

/** Stores the end of a job. */
export async function endJob(
  database: Database,
  id: string,
  end: { status: JobStatus; result?: string; error?: string; progress?: string; finishedAt: Date },
): Promise<void> {
  await database.prisma.job.update({ where: { id }, data: end });
}

/** Asks a run to pause: a queued one does at once, a running one at its next step. */
export async function requestPause(database: Database, id: string, now: Date): Promise<void> {
  await database.prisma.job.updateMany({
    where: { id, status: 'queued' },
    data: { status: 'paused', finishedAt: now, error: 'paused before it began' },
  });
  await database.prisma.job.updateMany({
    where: { id, status: 'running' },
    data: { pauseRequested: true },
  });
}

/** Makes a run that is over a queued one again, with what it is now to do. Returns false where it is not over. */
export async function requeueJob(
  database: Database,
  id: string,
  what: { params: string; title: string },
  now: Date,
): Promise<boolean> {
  const { count } = await database.prisma.job.updateMany({
    where: { id, status: { in: ['paused', 'failed', 'cancelled', 'done'] } },
    data: {
      ...{ ...what, status: 'queued', error: null, finishedAt: null, heartbeatAt: now },
      ...{ cancelRequested: false, pauseRequested: false },
    },
  });
  return count === 1;
}

/** Removes a job that is over. Returns false where it is not. */
export async function deleteEndedJob({ prisma }: Database, id: string): Promise<boolean> {
  const { count } = await prisma.job.deleteMany({
    where: { id, status: { notIn: ['queued', 'running'] } },
  });
  return count === 1;
}

/** Asks a job to stop: a queued or paused one is cancelled at once, a running one at its next step. False where it has ended already. */
export async function requestCancel(database: Database, id: string, now: Date): Promise<boolean> {
  const queued = await database.prisma.job.updateMany({
    where: { id, status: { in: ['queued', 'paused'] } },
    data: { status: 'cancelled', finishedAt: now, error: 'cancelled while it did not run' },
  });
  const running = await database.prisma.job.updateMany({
    where: { id, status: 'running' },
    data: { cancelRequested: true },
  });
  return queued.count + running.count > 0;
}
