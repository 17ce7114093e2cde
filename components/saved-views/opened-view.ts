import { isRecord } from '@/lib/core/guards/is-record';

/** The saved view that this tab opened or saved last, as it was then. */
export type OpenedView = {
  dataset: string;
  id: number;
  name: string;
  query: string;
  updatedAt: string;
};

const KEY = 'sweetspot-view';

/** Returns the view of a dataset that this tab knows it is at, or null. */
export function readOpenedView(dataset: string): OpenedView | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isOpenedView(found) && found.dataset === dataset ? found : null;
  } catch {
    return null;
  }
}

/** Remembers, for this tab, at which view it is; null: at none. */
export function writeOpenedView(view: OpenedView | null): void {
  try {
    if (view) sessionStorage.setItem(KEY, JSON.stringify(view));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is forbidden: views can be saved under new names only.
  }
}

function isOpenedView(value: unknown): value is OpenedView {
  if (!isRecord(value)) return false;
  const { dataset, id, name, query, updatedAt } = value;
  return typeof id === 'number' && [dataset, name, query, updatedAt].every(isText);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
