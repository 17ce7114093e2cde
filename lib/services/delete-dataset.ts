import { AppError } from '@/lib/core/errors/app-error';
import { hideDataset, unhideDataset } from '@/lib/data/writes/delete-dataset';
import { purgeDataset } from '@/lib/data/writes/purge-dataset';
import type { ServiceContext } from './service-context';

/** Deletes a dataset so that it can be brought back for a while: returns the token for `restoreDataset`. Throws `not_found`. */
export async function deleteDataset(
  context: ServiceContext,
  name: string,
): Promise<{ undo: string }> {
  const id = await hideDataset(context.database, name, context.now());
  if (id === null) throw unknownDataset(name);
  return { undo: String(id) };
}

/** Brings back what `deleteDataset` deleted. Throws `not_found` once it is gone for good, `conflict` where the name was taken meanwhile. */
export async function restoreDataset(
  context: ServiceContext,
  undo: string,
): Promise<{ name: string }> {
  const id = Number(undo);
  const restored = Number.isSafeInteger(id) ? await unhideDataset(context.database, id) : null;
  if (restored === null) {
    throw new AppError('not_found', 'the dataset cannot be brought back: it is gone for good');
  }
  if (restored === 'taken') {
    throw new AppError(
      'conflict',
      'the dataset cannot be brought back: another one has its name now',
    );
  }
  return restored;
}

/** Deletes a dataset for good. Throws `not_found`. Cost grows with its content. */
export async function destroyDataset(context: ServiceContext, name: string): Promise<void> {
  const id = await hideDataset(context.database, name, context.now());
  if (id === null) throw unknownDataset(name);
  await purgeDataset(context.database, id);
}

function unknownDataset(name: string): AppError {
  return new AppError('not_found', `there is no dataset named ${JSON.stringify(name)}`);
}
