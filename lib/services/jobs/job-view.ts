import type * as z from 'zod';
import { scorerName } from '@/lib/core/score/endpoint-scorer';
import {
  type JOB_KINDS,
  JOB_STATUSES,
  type JobProgress,
  type JobView,
  type SamplingView,
  type ScoringView,
  type WritingView,
} from '@/lib/core/views/job-view';
import type { JobRecord, JobStatus } from '@/lib/data/queries/job-record';
import type { EndpointScoreParams } from '@/lib/schema/jobs/endpoint-score-json';
import { type JobParams, jobParams, jobProgress, jobResult } from '@/lib/schema/jobs/job-json';
import type { SampleParams } from '@/lib/schema/jobs/sample-json';
import type { TasksParams } from '@/lib/schema/jobs/tasks-json';
import { isRunKept } from './is-run-kept';

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
    sampling: params.kind === 'sample' ? samplingView(params, job, now) : null,
    scoring: params.kind === 'endpoint-score' ? scoringView(params, job, now) : null,
    writing: params.kind === 'tasks' ? writingView(params, job, now) : null,
    ...made(result),
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
  return params.kind === 'import' || params.kind === 'synth' ? params.name : params.dataset;
}

type Made = Pick<
  JobView,
  'report' | 'result' | 'preflight' | 'push' | 'index' | 'score' | 'endpointScore' | 'removal'
>;

function made(result: z.infer<typeof jobResult> | null): Made {
  if (result === null) {
    const none = { report: null, result: null, preflight: null };
    return { ...none, push: null, index: null, score: null, endpointScore: null, removal: null };
  }
  return {
    report: 'report' in result ? result.report : null,
    result: 'export' in result ? result.export : null,
    preflight: 'preflight' in result ? result.preflight : null,
    push: 'push' in result ? result.push : null,
    index: 'index' in result ? result.index : null,
    score: 'score' in result ? result.score : null,
    endpointScore: 'endpointScore' in result ? result.endpointScore : null,
    removal: 'removal' in result ? result.removal : null,
  };
}

function samplingView(params: SampleParams, job: JobRecord, now: Date): SamplingView {
  const { from, prompts, endpoint, sampling, search, keyTyped, append, limits } = params;
  const isDone = job.status === 'done';
  const canResume = isRunKept(job.finishedAt, now) && hasMore(job);
  const result = isDone && job.result !== null ? jobResult.parse(JSON.parse(job.result)) : null;
  const appended = result && 'sample' in result ? result.sample.appended : null;
  const asked = { n: sampling.n, search: search !== null };
  return { from, prompts, endpoint, ...asked, keyTyped, append, appended, canResume, limits };
}

function scoringView(
  { reward, endpoint, by, again, keyTyped, limits }: EndpointScoreParams,
  job: JobRecord,
  now: Date,
): ScoringView {
  const canResume = isRunKept(job.finishedAt, now) && hasMore(job);
  return {
    ...{ reward, baseUrl: endpoint.baseUrl, scorer: by.kind, model: scorerName(by) },
    ...{ again, keyTyped, canResume, limits },
  };
}

function writingView(
  { n, writing: { tasks, endpoint }, keyTyped, limits }: TasksParams,
  { status, finishedAt }: JobRecord,
  now: Date,
): WritingView {
  const isOver = status !== 'queued' && status !== 'running';
  const isKept = isRunKept(finishedAt, now);
  const canResume = isOver && isKept && status !== 'done';
  return { tasks, prompts: n, endpoint, keyTyped, isKept, canResume, limits };
}

function hasMore({ status, progress }: JobRecord): boolean {
  const { done, total } = jobProgress.parse(JSON.parse(progress));
  const isOver = status !== 'queued' && status !== 'running';
  return isOver && (status !== 'done' || done < total);
}

function secondsLeft(progress: JobProgress, secondsRun: number | null): number | null {
  const before = progress.sampling?.doneBefore ?? 0;
  const [done, total] = [progress.done - before, progress.total - before];
  const share = total > 0 ? done / total : 0;
  if (secondsRun === null || share < MIN_SHARE_FOR_ESTIMATE) return null;
  return (secondsRun / share) * (1 - share);
}
