import fs from 'node:fs';
import { AppError } from '@/lib/core/errors/app-error';
import { PausedError } from '@/lib/core/policy/paused-error';
import { PreflightError } from '@/lib/core/preflight/preflight-error';
import type { JobProgress } from '@/lib/core/views/job-view';
import { findJob } from '@/lib/data/queries/job-record';
import { claimJob, endJob } from '@/lib/data/writes/job-writes';
import { type JobParams, jobParams } from '@/lib/schema/jobs/job-json';
import type { HubSettings } from '@/lib/services/hub/hub-access';
import { forgetRun } from '@/lib/services/runs/forget-run';
import { isRun } from '@/lib/services/runs/is-run';
import type { ServiceContext } from '@/lib/services/service-context';
import type { JobOutcome } from './job-outcome';
import { JobReporter, type JobRun } from './job-reporter';

const NO_HUB: HubSettings = { endpoint: '', offline: true, token: null };

/**
 * Runs a queued job in this process to its end: keeps its progress and heartbeat in the database, stops when its end
 * is asked for, and stores the result or the error, with what a check of an export's pairs found. Staged files are removed.
 * A run that can go on is paused instead of failed (`PausedError`). Throws what the work threw.
 */
export async function runJob(context: ServiceContext, id: string, run: JobRun = {}): Promise<void> {
  const { database } = context;
  const job = await findJob(database, id);
  if (!job) throw new AppError('not_found', `there is no job ${id}`);
  if (!(await claimJob(database, id, context.owner, context.now()))) return;
  const params = jobParams.parse(JSON.parse(job.params));
  const reporter = new JobReporter(context, id, run);
  try {
    const { progress, result } = await work(context, id, params, { reporter, ...run });
    await reporter.stop();
    await endJob(database, id, {
      status: 'done',
      progress: JSON.stringify(progress),
      result: JSON.stringify(result),
      finishedAt: context.now(),
    });
    if (isForgotten(params, progress)) await forgetRun(context, id);
  } catch (error) {
    await reporter.stop();
    await endJob(database, id, endAfter(error, params, reporter, context.now()));
    throw error;
  } finally {
    if (params.kind === 'import' && params.staged) {
      for (const file of params.files) fs.rmSync(file.path, { force: true });
    }
  }
}

/** Whether what a run kept is of no more use: nothing is missing. Tasks can still be downloaded. */
function isForgotten(params: JobParams, { done, total }: JobProgress): boolean {
  return isRun(params) && params.kind !== 'tasks' && done >= total;
}

function endAfter(
  error: unknown,
  params: JobParams,
  { progress }: JobReporter,
  finishedAt: Date,
): Parameters<typeof endJob>[2] {
  return {
    status: statusAfter(error),
    error: error instanceof AppError ? error.message : `unexpected: ${String(error)}`,
    ...(isRun(params) ? { progress: JSON.stringify(progress) } : {}),
    ...(error instanceof PreflightError
      ? { result: JSON.stringify({ preflight: error.report }) }
      : {}),
    finishedAt,
  };
}

function statusAfter(error: unknown): 'paused' | 'cancelled' | 'failed' {
  if (error instanceof PausedError) return 'paused';
  return error instanceof AppError && error.code === 'cancelled' ? 'cancelled' : 'failed';
}

/** Only the code of the job's kind is loaded: that of others would take longer than a small import. */
async function work(
  context: ServiceContext,
  id: string,
  params: JobParams,
  { reporter, hub = NO_HUB, endpointKey = () => null }: JobRun & { reporter: JobReporter },
): Promise<JobOutcome> {
  switch (params.kind) {
    case 'import':
      return runImport(context, params, reporter);
    case 'export':
      return (await import('./run-export')).runExport(context, id, params, reporter);
    case 'push':
      return (await import('./run-push')).runPush(context, params, reporter, hub);
    case 'index':
      return (await import('./run-index')).runIndex(context, params.dataset, reporter);
    case 'facets':
      return (await import('./run-facets')).runFacets(context, params.dataset, reporter);
    case 'score':
      return (await import('./run-score')).runScore(context, params, reporter);
    case 'remove-rewards':
      return (await import('./run-remove-rewards')).runRemoveRewards(context, params, reporter);
    case 'synth':
      return (await import('./run-synth')).runSynth(context, params, reporter);
    case 'endpoint-score':
      return (await import('./run-endpoint-score')).runEndpointScore(
        context,
        id,
        params,
        reporter,
        endpointKey(params.endpoint.baseUrl),
      );
    case 'tasks':
      return (await import('./run-tasks')).runTasks(context, id, params, reporter, endpointKey);
    case 'sample':
      return (await import('./run-sample')).runSample(context, id, params, reporter, endpointKey);
  }
}

async function runImport(
  context: ServiceContext,
  params: Extract<JobParams, { kind: 'import' }>,
  reporter: JobReporter,
): Promise<JobOutcome> {
  let last: JobProgress = reporter.progress;
  const { importDataset } = await import('@/lib/services/import/import-dataset');
  const report = await importDataset(
    context,
    {
      ...params,
      sources: params.files.map((file) => ({
        name: file.name,
        sizeBytes: file.sizeBytes,
        open: () => fs.createReadStream(file.path, { highWaterMark: 128 * 1024 }),
      })),
    },
    {
      signal: reporter.signal,
      onDataset: (datasetId) => reporter.setDataset(datasetId),
      onProgress: ({ bytesRead, bytesTotal, responses, phase }) => {
        last = { done: bytesRead, total: bytesTotal, unit: 'bytes', items: responses, phase };
        reporter.report(last);
      },
    },
  );
  return { progress: last, result: { report } };
}
