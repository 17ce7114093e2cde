import { AppError } from '@/lib/core/errors/app-error';
import { deleteEndedJob } from '@/lib/data/writes/job-writes';
import { readJob } from '@/lib/services/list-jobs';
import { forgetRun } from '@/lib/services/runs/forget-run';
import { readRunParams } from '@/lib/services/runs/read-run-params';
import type { ServiceContext } from '@/lib/services/service-context';

/**
 * Removes a run that is over, with all that it keeps to be resumed, for good; what it made stays. Throws `not_found`
 * where `id` is of no run, `conflict` while it runs.
 */
export async function deleteRun(context: ServiceContext, id: string): Promise<void> {
  await readRunParams(context, id);
  if (!(await deleteEndedJob(context.database, id))) {
    const { status } = await readJob(context, id);
    throw new AppError('conflict', `the run is ${status}; cancel it first`);
  }
  await forgetRun(context, id);
}
