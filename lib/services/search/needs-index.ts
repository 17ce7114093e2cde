import { findDataset } from '@/lib/data/queries/find-dataset';
import { findIndexJobs, type JobRecord } from '@/lib/data/queries/job-record';
import type { SearchTarget } from '@/lib/data/search-store';
import type { ServiceContext } from '@/lib/services/service-context';

const ATTEMPTS = 3;

/**
 * Returns whether a dataset's search index is to be built: it has none, none is being built, nobody cancelled the last
 * one, and it has not failed three times on end.
 */
export async function needsIndex(
  { database }: ServiceContext,
  target: SearchTarget,
): Promise<boolean> {
  if (database.search.isReady(target)) return false;
  return isWanted(await findIndexJobs(database, target.id, ATTEMPTS));
}

/** As `needsIndex`, of the dataset of a name; false where there is none. */
export async function needsIndexNamed(context: ServiceContext, name: string): Promise<boolean> {
  const dataset = await findDataset(context.database, name);
  return dataset !== null && needsIndex(context, dataset);
}

function isWanted(jobs: readonly JobRecord[]): boolean {
  const last = jobs[0]?.status;
  if (last === 'queued' || last === 'running' || last === 'cancelled') return false;
  return jobs.length < ATTEMPTS || jobs.some(({ status }) => status !== 'failed');
}
