import { AppError } from '@/lib/core/errors/app-error';
import type { SavedViewEntry } from '@/lib/core/views/saved-view';
import { listSavedViewRows } from '@/lib/data/queries/find-saved-views';
import type { ServiceContext } from '@/lib/services/service-context';
import { openSavedViews } from './open-saved-views';

/** Returns the saved views of a dataset by name; one that cannot be read any more says why. Throws `not_found`. */
export async function listSavedViews(
  context: ServiceContext,
  dataset: string,
): Promise<SavedViewEntry[]> {
  const opened = await openSavedViews(context, dataset);
  return (await listSavedViewRows(context.database, opened.dataset.id)).map(opened.entry);
}

/** Returns the parameters of the view saved under a name. Throws `not_found`, naming those there are, and `invalid_input` where it cannot be read any more. */
export async function findViewNamed(
  context: ServiceContext,
  dataset: string,
  name: string,
): Promise<Record<string, string>> {
  const views = await listSavedViews(context, dataset);
  const found = views.find((view) => view.name === name);
  const quoted = JSON.stringify(name);
  if (!found) {
    const names = views.map((view) => JSON.stringify(view.name)).join(', ');
    throw new AppError(
      'not_found',
      `no view of ${dataset} is saved as ${quoted}; there ${names === '' ? 'are none' : `are ${names}`}`,
    );
  }
  if (found.unreadable !== null) {
    throw new AppError('invalid_input', `the view ${quoted}: ${found.unreadable}`);
  }
  return Object.fromEntries(new URLSearchParams(found.query));
}
