import type { JobProgress } from '@/lib/core/views/job-view';
import { removeRewards } from '@/lib/services/score/remove-rewards';
import type { ServiceContext } from '@/lib/services/service-context';
import type { JobOutcome } from './job-outcome';
import type { JobReporter } from './job-reporter';

/** Runs a job that removes rewards. Throws as `removeRewards`. */
export async function runRemoveRewards(
  context: ServiceContext,
  { dataset, rewards }: { dataset: string; rewards: readonly string[] },
  reporter: JobReporter,
): Promise<JobOutcome> {
  let progress: JobProgress = reporter.progress;
  const removal = await removeRewards(context, dataset, rewards, {
    signal: reporter.signal,
    onDataset: (datasetId) => reporter.setDataset(datasetId),
    onProgress: ({ promptsDone, prompts, responses, phase }) => {
      progress = { done: promptsDone, total: prompts, unit: 'prompts', items: responses, phase };
      reporter.report(progress);
    },
  });
  return { progress, result: { removal } };
}
