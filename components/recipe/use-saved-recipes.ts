'use client';

import { useState } from 'react';
import { fetchJson, messageOf, postJson } from '@/components/api/fetch-json';
import { notifyDone, notifyFailed } from '@/components/ui/notify';
import { compactRecipe } from '@/lib/core/recipes/compact-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { SavedRecipeView } from '@/lib/core/views/saved-recipe-view';

const URL = '/api/recipes';

/** The saved recipes and what can be done with them. Each action returns what it made, or null after it said why it failed. */
export function useSavedRecipes(initial: readonly SavedRecipeView[]) {
  const [list, setList] = useState(initial);
  const [busy, setBusy] = useState(false);
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    try {
      const made = await work();
      setList(await fetchJson<SavedRecipeView[]>(URL));
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
      fetchJson<SavedRecipeView>(`${URL}/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(change),
      }),
    );
  return {
    list,
    busy,
    saveAs: (name: string, recipe: Recipe) =>
      attempt(() => postJson<SavedRecipeView>(URL, { name, recipe: compactRecipe(recipe) })),
    overwrite: (id: number, recipe: Recipe) => patch(id, { recipe: compactRecipe(recipe) }),
    rename: (id: number, name: string) => patch(id, { name }),
    duplicate: (id: number) =>
      attempt(() => postJson<SavedRecipeView>(`${URL}/${id}/duplicate`, {})),
    /** Deletes at once and offers to bring it back; `onRestored` hears of that. */
    remove: async ({ id, name }: SavedRecipeView, onRestored: () => void) => {
      const restore = async () => {
        const back = await attempt(() => postJson<SavedRecipeView>(`${URL}/${id}/restore`, {}));
        if (!back) return;
        void notifyDone(`${back.name} is back`);
        onRestored();
      };
      const removed = await attempt(() => fetchJson(`${URL}/${id}`, { method: 'DELETE' }));
      if (removed === null) return false;
      void notifyDone(`${name} deleted`, { label: 'Undo', onClick: () => void restore() });
      return true;
    },
  };
}
