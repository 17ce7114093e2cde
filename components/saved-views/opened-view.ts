import * as z from 'zod';

/** The saved view that this tab opened or saved last, as it was then. */
export type OpenedView = z.infer<typeof opened>;

const KEY = 'sweetspot-view';
const opened = z.object({
  dataset: z.string(),
  id: z.number(),
  name: z.string(),
  query: z.string(),
  updatedAt: z.string(),
});

/** Returns the view of a dataset that this tab knows it is at, or null. */
export function readOpenedView(dataset: string): OpenedView | null {
  try {
    const found = opened.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null')).data;
    return found?.dataset === dataset ? found : null;
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
