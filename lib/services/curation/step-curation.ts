import { AppError } from '@/lib/core/errors/app-error';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { readCurationPosition } from '@/lib/data/queries/read-curation-changes';
import { markCurationChange } from '@/lib/data/writes/curation-writes';
import type { ServiceContext } from '@/lib/services/service-context';

/**
 * Takes the last change of a dataset's curation back, or does the last one taken back again. Throws `not_found` for an
 * unknown dataset and `conflict` where there is nothing to undo or redo.
 */
export async function stepCuration(
  { database }: ServiceContext,
  name: string,
  step: 'undo' | 'redo',
): Promise<void> {
  const dataset = await findDataset(database, name);
  if (!dataset)
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(name)}`);
  const id = (await readCurationPosition(database, dataset.id))[step];
  const done = id !== null && (await markCurationChange(database, id, step === 'undo'));
  if (!done) throw new AppError('conflict', `there is nothing to ${step}`);
}
