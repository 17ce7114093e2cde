import { AppError } from '@/lib/core/errors/app-error';
import { JOB_STATUSES, type JobView } from '@/lib/core/views/job-view';
import { findJob, listJobRecords } from '@/lib/data/queries/job-record';
import { jobView } from './jobs/job-view';
import type { ServiceContext } from './service-context';

const JOBS_SHOWN = 100;

/** Returns the newest jobs of every state, newest first. */
export async function listJobs(context: ServiceContext): Promise<JobView[]> {
  const jobs = await listJobRecords(context.database, JOB_STATUSES, JOBS_SHOWN);
  return jobs.map((job) => jobView(job, context.now()));
}

/** Returns one job. Throws `not_found`. */
export async function readJob(context: ServiceContext, id: string): Promise<JobView> {
  const job = await findJob(context.database, id);
  if (!job) throw new AppError('not_found', `there is no job ${id.slice(0, 80)}`);
  return jobView(job, context.now());
}
