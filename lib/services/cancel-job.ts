import type { JobView } from '@/lib/core/views/job-view';
import { requestCancel } from '@/lib/data/writes/job-writes';
import { readJob } from './list-jobs';
import type { ServiceContext } from './service-context';

/** Asks a job to stop, which it does at its next step, and returns it. One that has ended is left as it is. Throws `not_found`. */
export async function cancelJob(context: ServiceContext, id: string): Promise<JobView> {
  await readJob(context, id);
  await requestCancel(context.database, id, context.now());
  return readJob(context, id);
}
