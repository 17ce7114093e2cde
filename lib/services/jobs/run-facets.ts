import type { JobProgress } from '@/lib/core/views/job-view';
import { countFacets } from '@/lib/services/facets/count-facets';
import type { ServiceContext } from '@/lib/services/service-context';
import type { JobOutcome } from './job-outcome';
import type { JobReporter } from './job-reporter';

/** Runs a job that counts a dataset's facets. Throws as `countFacets`. */
export async function runFacets(
  context: ServiceContext,
  dataset: string,
  reporter: JobReporter,
): Promise<JobOutcome> {
  const started = performance.now();
  let progress: JobProgress = reporter.progress;
  await countFacets(context, dataset, {
    signal: reporter.signal,
    onProgress: (done, total) => {
      progress = { done, total, unit: 'prompts', items: 0, phase: 'writing' };
      reporter.report(progress);
    },
  });
  return { progress, result: { facets: { seconds: (performance.now() - started) / 1000 } } };
}
