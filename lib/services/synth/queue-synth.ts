import { parseDatasetName } from '@/lib/core/dataset/dataset-name';
import { AppError } from '@/lib/core/errors/app-error';
import type { SynthPlan } from '@/lib/core/synth/synthesise';
import { isNameTaken } from '@/lib/data/queries/is-name-taken';
import { queueJob } from '@/lib/services/jobs/queue-job';
import type { ServiceContext } from '@/lib/services/service-context';

/**
 * Queues the making of a dataset of prompts and returns the job's id. Throws `invalid_input` for a name that cannot be one,
 * `conflict` for one that is taken, before anything starts.
 */
export async function queueSynth(
  context: ServiceContext,
  { name, plan }: { name: string; plan: SynthPlan },
): Promise<string> {
  const wanted = parseDatasetName(name);
  if (await isNameTaken(context.database, wanted)) {
    throw new AppError(
      'conflict',
      `a dataset named ${JSON.stringify(wanted)} exists already; choose another name`,
    );
  }
  const { n, seed } = plan;
  const constraints = [...plan.constraints];
  const tasks = plan.tasks && [...plan.tasks];
  const params = { name: wanted, n, constraints, types: [...plan.types], seed, tasks };
  return queueJob(context, { kind: 'synth', ...params });
}
