import { AppError } from '@/lib/core/errors/app-error';
import type { OpenView } from '@/lib/services/views/open-view';

/** Throws `conflict` where a view's search could not go over everything: what it shows would not be the same again. */
export function requireWholeSearch({ header: { search } }: Pick<OpenView, 'header'>): void {
  if (!search || search.incomplete === null) return;
  throw new AppError('conflict', `the search is not complete. ${search.incomplete}`);
}
