import type { JobProgress } from '@/lib/core/views/job-view';
import { scoreWithVerifiers } from '@/lib/services/score/score-with-verifiers';
import type { ServiceContext } from '@/lib/services/service-context';
import type { JobOutcome } from './job-outcome';
import type { JobReporter } from './job-reporter';

/** Runs a job that scores a dataset. Throws as `scoreWithVerifiers`. */
export async function runScore(
  context: ServiceContext,
  { dataset, loose }: { dataset: string; loose: boolean },
  reporter: JobReporter,
): Promise<JobOutcome> {
  let progress: JobProgress = reporter.progress;
  const score = await scoreWithVerifiers(
    context,
    dataset,
    { loose },
    {
      signal: reporter.signal,
      onDataset: (datasetId) => reporter.setDataset(datasetId),
      onProgress: ({ promptsDone, prompts, responses, phase }) => {
        progress = { done: promptsDone, total: prompts, unit: 'prompts', items: responses, phase };
        reporter.report(progress);
      },
    },
  );
  return { progress, result: { score } };
}
