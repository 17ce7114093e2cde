import { AppError } from '@/lib/core/errors/app-error';
import type { Override } from '@/lib/core/recipes/override';
import { findDataset } from '@/lib/data/queries/find-dataset';
import type { ServiceContext } from '@/lib/services/service-context';
import { openCuration } from './open-curation';

/** Returns the overrides of a dataset by prompt id, as its recipes apply them. Throws `not_found`. */
export async function readOverrides(
  context: ServiceContext,
  name: string,
): Promise<readonly Override[]> {
  const dataset = await findDataset(context.database, name);
  if (!dataset)
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(name)}`);
  return (await openCuration(context, dataset.id)).overrides;
}
