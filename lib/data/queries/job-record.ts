import type { JOB_STATUSES } from '@/lib/core/views/job-view';
import type { Database } from '@/lib/data/database';
import type { Job } from '@/lib/data/generated/client';

/** A job's row. The JSON columns are still texts. */
export type JobRecord = Job;

/** A state of a job. */
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Returns a job, or null. */
export function findJob(database: Database, id: string): Promise<JobRecord | null> {
  return database.prisma.job.findUnique({ where: { id } });
}

/** Returns the jobs of the given states, newest first, at most `limit`. */
export function listJobRecords(
  database: Database,
  statuses: readonly JobStatus[],
  limit: number,
): Promise<JobRecord[]> {
  return database.prisma.job.findMany({
    where: { status: { in: [...statuses] } },
    orderBy: { createdAt: 'desc' },
    take: limit,
  });
}

/** Returns the export jobs of a dataset, newest first, at most `limit`. */
export function listExportRecords(
  database: Database,
  datasetId: number,
  limit: number,
): Promise<JobRecord[]> {
  return database.prisma.job.findMany({
    where: { kind: 'export', datasetId },
    orderBy: { createdAt: 'desc' },
    take: limit,
  });
}

/** The kinds of jobs that change the rewards of a dataset. */
export const REWARD_KINDS = ['score', 'endpoint-score', 'remove-rewards'] as const;

/** Returns the jobs of a kind, newest first, at most `limit`. */
export function listJobsOfKind(
  database: Database,
  kind: (typeof REWARD_KINDS)[number],
  limit: number,
): Promise<JobRecord[]> {
  return database.prisma.job.findMany({
    where: { kind },
    orderBy: { createdAt: 'desc' },
    take: limit,
  });
}

/** Returns the jobs that make something of a dataset beside its data, newest first, at most `limit`. */
export function findDerivingJobs(
  database: Database,
  kind: 'index' | 'facets',
  datasetId: number,
  limit: number,
): Promise<JobRecord[]> {
  return database.prisma.job.findMany({
    where: { kind, datasetId },
    orderBy: { createdAt: 'desc' },
    take: limit,
  });
}
