import { parseDatasetName } from '@/lib/core/dataset/dataset-name';
import { AppError } from '@/lib/core/errors/app-error';
import type { RunLimits } from '@/lib/core/policy/run-limits';
import type { SynthPlan } from '@/lib/core/synth/synthesise';
import { isNameTaken } from '@/lib/data/queries/is-name-taken';
import type { TaskWriting } from '@/lib/schema/jobs/tasks-json';
import { queueJob } from '@/lib/services/jobs/queue-job';
import type { ServiceContext } from '@/lib/services/service-context';
import { previewSynth } from './preview-synth';

/** Which prompts are wanted, and who is to write their tasks. */
export type TasksRequest = {
  /** Of the dataset that the prompts become. */
  name: string;
  plan: Omit<SynthPlan, 'tasks'>;
  writing: TaskWriting;
  limits: RunLimits;
  /** Whether the key was typed. */
  keyTyped: boolean;
};

/**
 * Queues a run that has an endpoint write tasks and makes a dataset of prompts of them, and returns the job's id. Throws before
 * anything is asked: `invalid_input` for a name that cannot be one and for constraints that do not go together, `conflict` for a
 * name that is taken.
 */
export async function queueTasks(
  context: ServiceContext,
  { name, plan, ...request }: TasksRequest,
): Promise<string> {
  const dataset = parseDatasetName(name);
  if (await isNameTaken(context.database, dataset)) {
    const words = `a dataset named ${JSON.stringify(dataset)} exists already; choose another name`;
    throw new AppError('conflict', words);
  }
  const { n, seed } = plan;
  const [constraints, types] = [[...plan.constraints], [...plan.types]];
  const { problem } = previewSynth({ ...plan, tasks: null });
  if (problem !== null) throw new AppError('invalid_input', problem);
  const asked = { n, seed, constraints, types, ...request, finish: false };
  return queueJob(context, { kind: 'tasks', dataset, ...asked });
}
