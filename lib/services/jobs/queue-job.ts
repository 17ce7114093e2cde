import type { JobProgress } from '@/lib/core/views/job-view';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { createJob } from '@/lib/data/writes/job-writes';
import type { JobParams } from '@/lib/schema/jobs/job-json';
import type { ServiceContext } from '@/lib/services/service-context';
import { exportedName } from './exported-name';

/** Adds a queued job and returns its id. Someone must run it: see `runJob`. */
export async function queueJob(context: ServiceContext, params: JobParams): Promise<string> {
  const id = context.newId();
  const isImport = params.kind === 'import';
  const total = isImport ? params.files.reduce((sum, file) => sum + file.sizeBytes, 0) : 0;
  const progress: JobProgress = {
    done: 0,
    total,
    unit: isImport ? 'bytes' : 'prompts',
    items: 0,
    phase: 'waiting',
  };
  const dataset = isImport ? null : await findDataset(context.database, params.dataset);
  await createJob(context.database, {
    id,
    kind: params.kind,
    datasetId: dataset?.id ?? null,
    title: isImport ? `Import ${params.name}` : `Export ${params.dataset}, ${exportedName(params)}`,
    params: JSON.stringify(params),
    progress: JSON.stringify(progress),
    createdAt: context.now(),
  });
  return id;
}
