import { AppError } from '@/lib/core/errors/app-error';
import { findJob } from '@/lib/data/queries/job-record';
import { jobParams } from '@/lib/schema/jobs/job-json';
import type { ServiceContext } from '@/lib/services/service-context';
import { queueJob } from './queue-job';

/**
 * Queues an export job once more, this time to be written even where its pairs have errors, and returns the new job's id.
 * Throws `not_found` where `id` is of no export.
 */
export async function queueForcedExport(context: ServiceContext, id: string): Promise<string> {
  const job = await findJob(context.database, id);
  const params = job && jobParams.parse(JSON.parse(job.params));
  if (params?.kind !== 'export') {
    throw new AppError('not_found', `there is no export ${id.slice(0, 80)}`);
  }
  return queueJob(context, { ...params, force: true });
}
