import type { JobProgress } from '@/lib/core/views/job-view';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { createJob } from '@/lib/data/writes/job-writes';
import type { JobParams } from '@/lib/schema/jobs/job-json';
import { isRun } from '@/lib/services/runs/is-run';
import { sampleGoal } from '@/lib/services/sampling/sample-goal';
import type { ServiceContext } from '@/lib/services/service-context';
import { jobTitle } from './job-title';

/** Adds a queued job and returns its id, a new one unless it has one already. Someone must run it: see `runJob`. */
export async function queueJob(
  context: ServiceContext,
  params: JobParams,
  id = context.newId(),
): Promise<string> {
  const { kind } = params;
  const needsId = kind === 'export' || kind === 'index' || kind === 'facets';
  const unit = unitOf(params);
  const total = totalOf(params);
  const progress: JobProgress = { done: 0, total, unit, items: 0, phase: 'waiting' };
  const dataset = needsId ? await findDataset(context.database, params.dataset) : null;
  await createJob(context.database, {
    id,
    kind,
    datasetId: dataset?.id ?? null,
    title: jobTitle(params),
    params: JSON.stringify(params),
    progress: JSON.stringify(progress),
    createdAt: context.now(),
  });
  return id;
}

/** Bytes of an import, prompts to make, tasks to write, responses or prompts to sample; 0 where it is found out later. */
function totalOf(params: JobParams): number {
  if (params.kind === 'synth') return params.n;
  if (params.kind === 'sample') return sampleGoal(params).total;
  if (params.kind === 'tasks') return params.writing.tasks;
  return params.kind === 'import'
    ? params.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    : 0;
}

function unitOf(params: JobParams): JobProgress['unit'] {
  if (params.kind === 'sample') return sampleGoal(params).unit;
  if (params.kind === 'tasks') return 'tasks';
  if (isRun(params)) return 'responses';
  return params.kind === 'import' || params.kind === 'push' ? 'bytes' : 'prompts';
}
