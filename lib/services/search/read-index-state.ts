import type { IndexState } from '@/lib/core/views/search-view';
import { findDerivingJobs } from '@/lib/data/queries/job-record';
import type { SearchTarget } from '@/lib/data/search-store';
import { jobProgress } from '@/lib/schema/jobs/job-json';
import type { ServiceContext } from '@/lib/services/service-context';

/** Returns whether a dataset's search index is there, or how much of it is built. */
export async function readIndexState(
  { database }: ServiceContext,
  target: SearchTarget,
): Promise<IndexState> {
  if (database.search.isReady(target)) return { state: 'ready' };
  const [job] = await findDerivingJobs(database, 'index', target.id, 1);
  if (job?.status !== 'running' && job?.status !== 'queued') return { state: 'missing' };
  const { done, total } = jobProgress.parse(JSON.parse(job.progress));
  return { state: 'building', share: total > 0 ? done / total : 0 };
}
