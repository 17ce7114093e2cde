import { AppError } from '@/lib/core/errors/app-error';
import type { SavedViewEntry } from '@/lib/core/views/saved-view';
import { hideSavedView, unhideSavedView } from '@/lib/data/writes/saved-view-writes';
import type { ServiceContext } from '@/lib/services/service-context';
import { openSavedViews, unknownSavedView } from './open-saved-views';

/** Deletes a saved view; `restoreSavedView` brings it back for a day at least. Throws `not_found`. */
export async function deleteSavedView(
  context: ServiceContext,
  datasetName: string,
  id: number,
): Promise<{ id: number }> {
  const { dataset } = await openSavedViews(context, datasetName);
  const isHidden = await hideSavedView(context.database, dataset.id, id, context.now());
  if (!isHidden) throw unknownSavedView();
  return { id };
}

/** Brings back what `deleteSavedView` deleted. Throws `not_found` once it is gone for good, `conflict` where its name was taken meanwhile. */
export async function restoreSavedView(
  context: ServiceContext,
  datasetName: string,
  id: number,
): Promise<SavedViewEntry> {
  const { dataset, entry } = await openSavedViews(context, datasetName);
  const restored = await unhideSavedView(context.database, dataset.id, id);
  if (restored) return entry(restored);
  throw new AppError('not_found', 'the view cannot be brought back: it is gone for good');
}
