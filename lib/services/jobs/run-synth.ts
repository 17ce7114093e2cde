import type { SynthPlan } from '@/lib/core/synth/synthesise';
import type { JobProgress } from '@/lib/core/views/job-view';
import type { ServiceContext } from '@/lib/services/service-context';
import { synthesiseDataset } from '@/lib/services/synth/synthesise-dataset';
import type { JobOutcome } from './job-outcome';
import type { JobReporter } from './job-reporter';

/** Runs a job that makes a dataset of prompts. Throws as `synthesiseDataset`. */
export async function runSynth(
  context: ServiceContext,
  { name, ...plan }: SynthPlan & { name: string },
  reporter: JobReporter,
): Promise<JobOutcome> {
  let progress: JobProgress = reporter.progress;
  const report = await synthesiseDataset(
    context,
    { name, plan },
    {
      signal: reporter.signal,
      onDataset: (datasetId) => reporter.setDataset(datasetId),
      onProgress: (done, total) => {
        progress = { done, total, unit: 'prompts', items: 0, phase: 'writing' };
        reporter.report(progress);
      },
    },
  );
  return { progress, result: { report } };
}
