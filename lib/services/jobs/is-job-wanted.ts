import type { Database } from '@/lib/data/database';
import { findDerivingJobs } from '@/lib/data/queries/job-record';

const ATTEMPTS = 3;

/**
 * Returns whether what a dataset lacks is to be made: no job is at it, nobody cancelled the last one, and it has not failed
 * three times on end.
 */
export async function isJobWanted(
  database: Database,
  kind: 'index' | 'facets',
  datasetId: number,
): Promise<boolean> {
  const jobs = await findDerivingJobs(database, kind, datasetId, ATTEMPTS);
  const last = jobs[0]?.status;
  if (last === 'queued' || last === 'running' || last === 'cancelled') return false;
  return jobs.length < ATTEMPTS || jobs.some(({ status }) => status !== 'failed');
}
