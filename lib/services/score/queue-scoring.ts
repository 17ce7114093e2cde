import { AppError } from '@/lib/core/errors/app-error';
import { findDataset } from '@/lib/data/queries/find-dataset';
import type { JobParams } from '@/lib/schema/jobs/job-json';
import { queueJob } from '@/lib/services/jobs/queue-job';
import type { ServiceContext } from '@/lib/services/service-context';

/** What is to be scored, and how. */
export type ScoreRequest = Omit<Extract<JobParams, { kind: 'score' }>, 'kind'>;

/** Queues the scoring of a dataset and returns the job's id. Throws `not_found` before anything starts. */
export async function queueScoring(
  context: ServiceContext,
  request: ScoreRequest,
): Promise<string> {
  if (!(await findDataset(context.database, request.dataset))) {
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(request.dataset)}`);
  }
  return queueJob(context, { kind: 'score', ...request });
}
