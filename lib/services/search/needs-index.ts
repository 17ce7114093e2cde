import { findDataset } from '@/lib/data/queries/find-dataset';
import type { SearchTarget } from '@/lib/data/search-store';
import { isJobWanted } from '@/lib/services/jobs/is-job-wanted';
import type { ServiceContext } from '@/lib/services/service-context';

/**
 * Returns whether a dataset's search index is to be built: it has none, none is being built, nobody cancelled the last
 * one, and it has not failed three times on end.
 */
export async function needsIndex(
  { database }: ServiceContext,
  target: SearchTarget,
): Promise<boolean> {
  if (database.search.isReady(target)) return false;
  return isJobWanted(database, 'index', target.id);
}

/** As `needsIndex`, of the dataset of a name; false where there is none. */
export async function needsIndexNamed(context: ServiceContext, name: string): Promise<boolean> {
  const dataset = await findDataset(context.database, name);
  return dataset !== null && needsIndex(context, dataset);
}
