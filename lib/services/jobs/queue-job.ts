import type { JobProgress } from '@/lib/core/views/job-view';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { createJob } from '@/lib/data/writes/job-writes';
import type { JobParams } from '@/lib/schema/jobs/job-json';
import type { ServiceContext } from '@/lib/services/service-context';
import { exportedName } from './exported-name';

/** Adds a queued job and returns its id. Someone must run it: see `runJob`. */
export async function queueJob(context: ServiceContext, params: JobParams): Promise<string> {
  const id = context.newId();
  const { kind } = params;
  const needsId = kind === 'export' || kind === 'index' || kind === 'facets';
  const total = kind === 'import' ? params.files.reduce((sum, file) => sum + file.sizeBytes, 0) : 0;
  const progress: JobProgress = {
    done: 0,
    total,
    unit: needsId ? 'prompts' : 'bytes',
    items: 0,
    phase: 'waiting',
  };
  const dataset = needsId ? await findDataset(context.database, params.dataset) : null;
  await createJob(context.database, {
    id,
    kind,
    datasetId: dataset?.id ?? null,
    title: titleOf(params),
    params: JSON.stringify(params),
    progress: JSON.stringify(progress),
    createdAt: context.now(),
  });
  return id;
}

function titleOf(params: JobParams): string {
  switch (params.kind) {
    case 'import':
      return `Import ${params.name}`;
    case 'export':
      return `Export ${params.dataset}, ${exportedName(params)}`;
    case 'index':
      return `Search index of ${params.dataset}`;
    case 'facets':
      return `Facets of ${params.dataset}`;
    case 'push':
      return `Push pairs of ${params.dataset} to ${params.repo}`;
  }
}
