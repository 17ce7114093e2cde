import { AppError } from '@/lib/core/errors/app-error';
import { findJob } from '@/lib/data/queries/job-record';
import { jobParams, type RunParams } from '@/lib/schema/jobs/job-json';
import type { ServiceContext } from '@/lib/services/service-context';
import { isRun } from './is-run';

const NOUNS: Record<RunParams['kind'], string> = {
  sample: 'sampling',
  'endpoint-score': 'scoring by an endpoint',
  tasks: 'making of prompts with an endpoint',
};

/** Returns what a run was asked to do. Throws `not_found` where `id` is of none, or not of `kind`. */
export async function readRunParams(
  context: ServiceContext,
  id: string,
  kind?: RunParams['kind'],
): Promise<RunParams> {
  const job = await findJob(context.database, id);
  const params = job && jobParams.parse(JSON.parse(job.params));
  if (params && isRun(params) && (kind === undefined || params.kind === kind)) return params;
  const noun = kind === undefined ? 'run' : NOUNS[kind];
  throw new AppError('not_found', `there is no ${noun} ${id.slice(0, 80)}`);
}
