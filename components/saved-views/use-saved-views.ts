'use client';

import { useState } from 'react';
import { fetchJson, messageOf, postJson } from '@/components/api/fetch-json';
import { notifyDone, notifyFailed } from '@/components/ui/notify';
import type { SavedViewEntry } from '@/lib/core/views/saved-view';
import { type OpenedView, readOpenedView, writeOpenedView } from './opened-view';

/** The saved views of a dataset, read when they are asked for, and what can be done with them. Each action says why it failed. */
export function useSavedViews(dataset: string) {
  const url = `/api/datasets/${encodeURIComponent(dataset)}/views`;
  const [views, setViews] = useState<readonly SavedViewEntry[] | null>(null);
  const [opened, setOpened] = useState<OpenedView | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    try {
      const made = await work();
      setViews(await fetchJson<SavedViewEntry[]>(url));
      return made;
    } catch (error) {
      void notifyFailed(messageOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  const patch = (id: number, change: object) =>
    attempt(() =>
      fetchJson<SavedViewEntry>(`${url}/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(change),
      }),
    );
  const open = (view: SavedViewEntry | null) => {
    const known = view && { ...view, dataset };
    setOpened(known);
    writeOpenedView(known);
  };
  const taken = (made: SavedViewEntry | null, words: (name: string) => string): boolean => {
    if (!made) return false;
    open(made);
    void notifyDone(words(made.name));
    return true;
  };
  return {
    views,
    opened,
    busy,
    /** Reads the views and which of them this tab opened. */
    load: () => {
      setOpened(readOpenedView(dataset));
      fetchJson<SavedViewEntry[]>(url).then(setViews, (error: unknown) =>
        notifyFailed(messageOf(error)),
      );
    },
    open,
    saveAs: async (name: string, query: string) =>
      taken(
        await attempt(() => postJson<SavedViewEntry>(url, { name, query })),
        (saved) => `View ${saved} saved`,
      ),
    /** Saves over the view that this tab opened, unless it was changed since. */
    save: async ({ id, updatedAt }: OpenedView, query: string) =>
      taken(await patch(id, { query, expected: updatedAt }), (saved) => `View ${saved} saved`),
    rename: async ({ id, updatedAt }: SavedViewEntry, name: string) => {
      const made = await patch(id, { name, expected: updatedAt });
      if (made && opened?.id === id) open({ ...made });
      return made !== null;
    },
    /** Deletes at once and offers to bring it back. */
    remove: async ({ id, name }: SavedViewEntry) => {
      const restore = async () => {
        const back = await attempt(() => postJson<SavedViewEntry>(`${url}/${id}/restore`, {}));
        if (back) void notifyDone(`View ${back.name} is back`);
      };
      const removed = await attempt(() => fetchJson(`${url}/${id}`, { method: 'DELETE' }));
      if (removed === null) return;
      if (opened?.id === id) open(null);
      void notifyDone(`View ${name} deleted`, { label: 'Undo', onClick: () => void restore() });
    },
  };
}
