import { listDatasetRecords } from '@/lib/data/queries/list-dataset-records';
import { readFacetList } from '@/lib/data/queries/read-facet-list';
import { isJobWanted } from '@/lib/services/jobs/is-job-wanted';
import { queueJob } from '@/lib/services/jobs/queue-job';
import { runJob } from '@/lib/services/jobs/run-job';
import type { ServiceContext } from '@/lib/services/service-context';

/** Counts the facets of datasets that were imported before there were any, each as a job, newest dataset first. Does not throw for a job that fails. */
export async function countMissingFacets(context: ServiceContext): Promise<void> {
  const { database } = context;
  for (const { id, name } of await listDatasetRecords(database)) {
    if ((await readFacetList(database, id)) !== null) continue;
    if (!(await isJobWanted(database, 'facets', id))) continue;
    const job = await queueJob(context, { kind: 'facets', dataset: name });
    await runJob(context, job).catch(() => {});
  }
}
