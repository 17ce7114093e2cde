import type { JobProgress } from '@/lib/core/views/job-view';
import { buildIndex } from '@/lib/services/search/build-index';
import type { ServiceContext } from '@/lib/services/service-context';
import type { JobOutcome } from './job-outcome';
import type { JobReporter } from './job-reporter';

/** Runs a job that builds a dataset's search index. Throws as `buildIndex`. */
export async function runIndex(
  context: ServiceContext,
  dataset: string,
  reporter: JobReporter,
): Promise<JobOutcome> {
  let progress: JobProgress = reporter.progress;
  const index = await buildIndex(context, dataset, {
    signal: reporter.signal,
    onProgress: (done, total) => {
      progress = { done, total, unit: 'prompts', items: 0, phase: 'writing' };
      reporter.report(progress);
    },
  });
  return { progress, result: { index } };
}
