import { AppError } from '@/lib/core/errors/app-error';
import { PausedError } from '@/lib/core/policy/paused-error';
import { isNameTaken } from '@/lib/data/queries/is-name-taken';
import { readRunKeys } from '@/lib/data/queries/run-records';
import type { TasksParams } from '@/lib/schema/jobs/tasks-json';
import { storedTasks } from '@/lib/schema/runs/stored-tasks';
import { asRunError } from '@/lib/services/runs/run-error';
import { openJournalOf } from '@/lib/services/runs/run-journal';
import { openTally, type RunTally } from '@/lib/services/runs/run-tally';
import type { ServiceContext } from '@/lib/services/service-context';
import { synthesiseDataset } from '@/lib/services/synth/synthesise-dataset';
import { writeTasks } from '@/lib/services/synth/write-tasks';
import { writtenTasks } from '@/lib/services/synth/written-tasks';
import type { JobOutcome } from './job-outcome';
import type { JobReporter } from './job-reporter';

const KEY_DIGITS = 9;

/**
 * Runs a making of prompts with an endpoint: has it write the tasks that the journal does not hold yet, and makes the dataset of prompts of
 * them. Requests that fail are listed. Throws a `PausedError` where it can go on later, `cancelled`, and as `synthesise`. Memory: the tasks.
 */
export async function runTasks(
  context: ServiceContext,
  id: string,
  params: TasksParams,
  reporter: JobReporter,
  keyOf: (baseUrl: string) => string | null,
): Promise<JobOutcome> {
  const { dataset, n, constraints, types, seed, writing, finish } = params;
  const tally = await openTally(context, id, { unit: 'tasks', total: writing.tasks }, reporter);
  try {
    const tasks: string[] = [];
    for await (const some of writtenTasks(context, id)) tasks.push(...some);
    const key = keyOf(writing.endpoint.baseUrl);
    if (!finish) await askForTasks(context, { id, params, reporter, tally, tasks, key });
    if (tasks.length === 0) throw new PausedError('no task has been written yet; resume to go on');
    if (await isNameTaken(context.database, dataset)) {
      const words = `a dataset named ${JSON.stringify(dataset)} exists; resume the run under another name, its tasks are kept`;
      throw new PausedError(words);
    }
    tally.report('finishing');
    const plan = { n, constraints, types, seed, tasks };
    const report = await synthesiseDataset(
      context,
      { name: dataset, plan },
      {
        signal: AbortSignal.any([reporter.signal, reporter.pause]),
        onDataset: (datasetId) => reporter.setDataset(datasetId),
        onProgress: () => tally.report('finishing'),
      },
    );
    return { progress: reporter.progress, result: { report } };
  } catch (error) {
    throw asRunError(error, reporter);
  }
}

type Asking = {
  id: string;
  params: TasksParams;
  reporter: JobReporter;
  tally: RunTally;
  /** What there is; what is new is added. */
  tasks: string[];
  key: string | null;
};

async function askForTasks(
  context: ServiceContext,
  { id, params, reporter, tally, tasks, key }: Asking,
): Promise<void> {
  const journal = await openJournalOf(context.database, id, {
    schema: storedTasks,
    sums: ({ tasks: { length }, ...use }) => ({ samples: length, ...use }),
  });
  await tally.forgetFailures();
  const { writing, limits } = params;
  const { tasks: wanted, endpoint, sampling } = writing;
  const { model } = endpoint;
  let next = Number((await readRunKeys(context.database, id)).sort().at(-1) ?? -1) + 1;
  await writeTasks(
    { n: wanted, written: [...tasks], seeds: null, endpoint, sampling, limits },
    {
      ...{ key, now: context.now, pause: reporter.pause, signal: reporter.signal },
      counts: tally.counts,
      onRetry: (message) => tally.retrying(message),
      async onTasks(fresh, { promptTokens, completionTokens }) {
        const use = { promptTokens: promptTokens ?? 0, completionTokens: completionTokens ?? 0 };
        const number = String(next++).padStart(KEY_DIGITS, '0');
        await journal.add([{ key: number, entry: { tasks: fresh, ...use } }]);
        tasks.push(...fresh);
        tally.add(fresh.length);
      },
      onFailed: (item, message) =>
        tally.failed({ item, label: `request ${item}`, text: `Tasks by ${model}`, message }),
    },
  ).catch((error: unknown) => {
    if (error instanceof PausedError || !(error instanceof AppError)) throw error;
    if (error.code !== 'unavailable') throw error;
    throw new PausedError(`${error.message}; or make the prompts of what there is`);
  });
}
