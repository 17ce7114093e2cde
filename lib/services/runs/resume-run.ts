import { parseDatasetName } from '@/lib/core/dataset/dataset-name';
import { AppError } from '@/lib/core/errors/app-error';
import type { RunLimits } from '@/lib/core/policy/run-limits';
import { findRunDataset } from '@/lib/data/queries/find-run-dataset';
import { isNameTaken } from '@/lib/data/queries/is-name-taken';
import { requeueJob } from '@/lib/data/writes/job-writes';
import type { RunParams } from '@/lib/schema/jobs/job-json';
import { runLimits } from '@/lib/schema/jobs/sample-json';
import { jobTitle } from '@/lib/services/jobs/job-title';
import { readJob } from '@/lib/services/list-jobs';
import type { ServiceContext } from '@/lib/services/service-context';
import { readRunParams } from './read-run-params';

/** What may be another than before. */
export type ResumeChoices = {
  /** What the run must be; left out where it may be any. */
  kind?: RunParams['kind'];
  limits: Partial<RunLimits>;
  /** Of the dataset that a sampling, or prompts, become; null, and the name it has, for the one it goes to. */
  name: string | null;
  /** Whether a key is given. */
  hasKey: boolean;
  /** Whether nothing more is to be asked, and what there is is put to use. */
  finish: boolean;
};

const DONE: Record<RunParams['kind'], string> = {
  sample: 'every prompt has been sampled',
  'endpoint-score': 'every response has been scored',
  tasks: 'its prompts are made',
};

const GONE = 'it ended more than 30 days ago, and what it kept was removed';

/**
 * Queues a run that is over once more; what it finished is not asked for again. Budgets count from then on. Throws `not_found` where `id` is of no
 * run, `conflict` where it runs, nothing is left to do or the name is another dataset's, `invalid_input` where its key has to be typed again or a scoring is given a name.
 */
export async function resumeRun(
  context: ServiceContext,
  id: string,
  choices: ResumeChoices,
): Promise<void> {
  const params = await readRunParams(context, id, choices.kind);
  const { sampling, scoring, writing, status, progress } = await readJob(context, id);
  if (!(sampling ?? scoring ?? writing)?.canResume) {
    const isWhole = status === 'done' && (writing !== null || progress.done >= progress.total);
    const isOver = status !== 'queued' && status !== 'running';
    const why = isWhole ? DONE[params.kind] : isOver ? GONE : `it is ${status}`;
    throw new AppError('conflict', `the run cannot be resumed: ${why}`);
  }
  if (params.keyTyped && !choices.hasKey && !choices.finish) {
    const words = 'the key of this run was typed and is kept nowhere; type it again';
    throw new AppError('invalid_input', words);
  }
  const next = await nextParams(context, id, params, choices);
  const what = { params: JSON.stringify(next), title: jobTitle(next) };
  if (!(await requeueJob(context.database, id, what, context.now()))) {
    throw new AppError('conflict', 'the run cannot be resumed: it runs already');
  }
}

async function nextParams(
  context: ServiceContext,
  id: string,
  params: RunParams,
  { limits, name, finish }: ResumeChoices,
): Promise<RunParams> {
  const changes = { limits: runLimits.parse({ ...params.limits, ...limits }), finish };
  if (params.kind === 'endpoint-score') {
    if (name === null) return { ...params, ...changes };
    throw new AppError('invalid_input', 'a scoring that is resumed keeps the name of its reward');
  }
  const dataset = name === null ? params.dataset : parseDatasetName(name);
  if (params.kind === 'tasks') {
    await refuseTaken(context, dataset);
    return { ...params, ...changes, dataset };
  }
  await refuseTarget(context, id, dataset);
  return { ...params, ...changes, dataset, append: params.append && dataset === params.dataset };
}

async function refuseTarget(context: ServiceContext, id: string, dataset: string): Promise<void> {
  const known = await findRunDataset(context.database, id);
  if (known?.name !== dataset) await refuseTaken(context, dataset);
}

const GO_ON = 'resume the run under another name';

async function refuseTaken({ database }: ServiceContext, dataset: string): Promise<void> {
  if (!(await isNameTaken(database, dataset))) return;
  throw new AppError('conflict', `a dataset named ${JSON.stringify(dataset)} exists; ${GO_ON}`);
}
