import {
  type JOB_KINDS,
  JOB_STATUSES,
  type JobProgress,
  type JobView,
} from '@/lib/core/views/job-view';
import type { JobRecord, JobStatus } from '@/lib/data/queries/job-record';
import { type JobParams, jobParams, jobProgress, jobResult } from '@/lib/schema/jobs/job-json';

const MIN_SHARE_FOR_ESTIMATE = 0.01;

/** Returns a job as pages and commands show it. */
export function jobView(job: JobRecord, now: Date): JobView {
  const params = jobParams.parse(JSON.parse(job.params));
  const progress = jobProgress.parse(JSON.parse(job.progress));
  const result = job.result === null ? null : jobResult.parse(JSON.parse(job.result));
  const end = job.finishedAt ?? now;
  const secondsRun = job.startedAt ? (end.getTime() - job.startedAt.getTime()) / 1000 : null;
  const status = statusOf(job.status);
  const kind: (typeof JOB_KINDS)[number] = params.kind;
  return {
    id: job.id,
    kind,
    title: job.title,
    status,
    dataset: datasetOf(params),
    progress,
    secondsRun,
    secondsLeft: status === 'running' ? secondsLeft(progress, secondsRun) : null,
    report: result && 'report' in result ? result.report : null,
    result: result && 'export' in result ? result.export : null,
    preflight: result && 'preflight' in result ? result.preflight : null,
    push: result && 'push' in result ? result.push : null,
    index: result && 'index' in result ? result.index : null,
    error: job.error,
    createdAt: job.createdAt.toISOString(),
    finishedAt: job.finishedAt?.toISOString() ?? null,
  };
}

function statusOf(text: string): JobStatus {
  const status = JOB_STATUSES.find((known) => known === text);
  if (!status) throw new Error(`a job has the unknown status ${text}`);
  return status;
}

function datasetOf(params: JobParams): string {
  return params.kind === 'import' ? params.name : params.dataset;
}

function secondsLeft({ done, total }: JobProgress, secondsRun: number | null): number | null {
  const share = total > 0 ? done / total : 0;
  if (secondsRun === null || share < MIN_SHARE_FOR_ESTIMATE) return null;
  return (secondsRun / share) * (1 - share);
}
