import { AppError } from '@/lib/core/errors/app-error';
import type { SavedViewEntry } from '@/lib/core/views/saved-view';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { canonicalView } from '@/lib/schema/views/canonical-view';
import type { ServiceContext } from '@/lib/services/service-context';

/** A saved view as it is stored. */
type StoredView = { id: number; name: string; query: string; createdAt: Date; updatedAt: Date };

/** Returns the dataset whose views are asked for, and how they are shown. Throws `not_found`. */
export async function openSavedViews({ database }: ServiceContext, name: string) {
  const dataset = await findDataset(database, name);
  if (!dataset)
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(name)}`);
  const entry = ({ id, name, query, createdAt, updatedAt }: StoredView): SavedViewEntry => {
    const unknown = unknownParts(dataset, query);
    return {
      id,
      name,
      query,
      unreadable: unknown.length === 0 ? null : `not understood any more: ${unknown.join(', ')}`,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    };
  };
  return { dataset, entry };
}

/** Returns the parts of a view's parameters that a dataset does not have or nobody understands. */
export function unknownParts({ rewards }: DatasetRecord, query: string): string[] {
  const reward = new URLSearchParams(query).get('reward');
  const isKnown = reward === null || rewards.some(({ name }) => name === reward);
  return [...canonicalView(query).ignored, ...(isKnown ? [] : [`reward=${reward}`])];
}

/** The error for the id of a view that is not saved, or not any more. */
export function unknownSavedView(): AppError {
  return new AppError('not_found', 'this view is not saved, or not any more');
}
