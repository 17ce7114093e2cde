import { AppError } from '@/lib/core/errors/app-error';
import { parseRecipeName } from '@/lib/core/recipes/recipe-name';
import type { SavedViewEntry } from '@/lib/core/views/saved-view';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import { findSavedViewRow } from '@/lib/data/queries/find-saved-views';
import { createSavedView, replaceSavedView } from '@/lib/data/writes/saved-view-writes';
import { canonicalView } from '@/lib/schema/views/canonical-view';
import type { ServiceContext } from '@/lib/services/service-context';
import { openSavedViews, unknownParts, unknownSavedView } from './open-saved-views';

/** Saves a view of a dataset under a name. Throws `not_found`, `invalid_input` for a name or a view that cannot be used, `conflict` for a name that is taken. */
export async function saveView(
  context: ServiceContext,
  datasetName: string,
  { name, query }: { name: string; query: string },
): Promise<SavedViewEntry> {
  const { dataset, entry } = await openSavedViews(context, datasetName);
  const view = {
    datasetId: dataset.id,
    name: parseRecipeName(name),
    query: checkedQuery(dataset, query),
  };
  return entry(await createSavedView(context.database, view, context.now()));
}

/**
 * Changes the name of a saved view, what it shows, or both. `expected` is the time of the last change that the caller knows of;
 * null takes any. Throws `conflict` where it was changed since, and as `saveView`.
 */
export async function changeSavedView(
  context: ServiceContext,
  datasetName: string,
  id: number,
  change: { name?: string | undefined; query?: string | undefined; expected: string | null },
): Promise<SavedViewEntry> {
  const { database } = context;
  const { dataset, entry } = await openSavedViews(context, datasetName);
  const found = await findSavedViewRow(database, dataset.id, id);
  if (!found) throw unknownSavedView();
  const { name, query, expected } = change;
  if (expected !== null && expected !== found.updatedAt.toISOString()) throw changedSince(found);
  const next = {
    name: name === undefined ? found.name : parseRecipeName(name),
    query: query === undefined ? found.query : checkedQuery(dataset, query),
  };
  const known = { id, expected: found.updatedAt };
  const changed = await replaceSavedView(database, known, next, context.now());
  if (!changed) throw changedSince(found);
  return entry(changed);
}

function checkedQuery(dataset: DatasetRecord, query: string): string {
  const unknown = unknownParts(dataset, query);
  if (unknown.length === 0) return canonicalView(query).query;
  throw new AppError('invalid_input', `nothing was saved: not understood: ${unknown.join(', ')}`);
}

function changedSince({ name }: { name: string }): AppError {
  return new AppError(
    'conflict',
    `nothing was saved: the view ${JSON.stringify(name)} was changed meanwhile; open it again, or save under another name`,
  );
}
