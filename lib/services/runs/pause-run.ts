import type { JobView } from '@/lib/core/views/job-view';
import { requestPause } from '@/lib/data/writes/job-writes';
import { readJob } from '@/lib/services/list-jobs';
import type { ServiceContext } from '@/lib/services/service-context';
import { readRunParams } from './read-run-params';

/** Asks a run to pause, which it does once the requests under way are answered, and returns it. One that is over is left as it is. Throws `not_found`. */
export async function pauseRun(context: ServiceContext, id: string): Promise<JobView> {
  await readRunParams(context, id);
  await requestPause(context.database, id, context.now());
  return readJob(context, id);
}
