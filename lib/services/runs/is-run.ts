import type { JobParams, RunParams } from '@/lib/schema/jobs/job-json';

/** Returns whether a job asks an endpoint, keeps a journal, and can be paused and resumed. */
export function isRun(params: JobParams): params is RunParams {
  const { kind } = params;
  return kind === 'sample' || kind === 'endpoint-score' || kind === 'tasks';
}
