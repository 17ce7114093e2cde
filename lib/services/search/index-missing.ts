import { listDatasetRecords } from '@/lib/data/queries/list-dataset-records';
import { queueJob } from '@/lib/services/jobs/queue-job';
import { runJob } from '@/lib/services/jobs/run-job';
import type { ServiceContext } from '@/lib/services/service-context';
import { needsIndex } from './needs-index';

/** Builds the search indexes that datasets lack (see `needsIndex`), each as a job, newest dataset first. Does not throw for a job that fails. */
export async function indexMissing(context: ServiceContext): Promise<void> {
  for (const dataset of await listDatasetRecords(context.database)) {
    if (!(await needsIndex(context, dataset))) continue;
    const job = await queueJob(context, { kind: 'index', dataset: dataset.name });
    await runJob(context, job).catch(() => {});
  }
}
