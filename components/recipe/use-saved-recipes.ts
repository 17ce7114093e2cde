'use client';

import { useRef, useState } from 'react';
import { fetchJson, messageOf, postJson } from '@/components/api/fetch-json';
import { notifyDone, notifyFailed } from '@/components/ui/notify';
import { compactRecipe } from '@/lib/core/recipes/compact-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { SavedRecipeView, UnreadableRecipeView } from '@/lib/core/views/saved-recipe-view';

const URL = '/api/recipes';

type AnyRecipe = SavedRecipeView | UnreadableRecipeView;

/** The saved recipes and what can be done with them. Each action returns what it made, or null after it said why it failed. */
export function useSavedRecipes(initial: readonly AnyRecipe[]) {
  const [list, setList] = useState(initial);
  const [busy, setBusy] = useState(false);
  // When each was changed last as far as this page has shown it: a newer list must not make an older page win.
  const seen = useRef(new Map(initial.map(({ id, updatedAt }) => [id, updatedAt])));
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    try {
      const made = await work();
      const next = await fetchJson<AnyRecipe[]>(URL);
      for (const { id, updatedAt } of next)
        if (!seen.current.has(id)) seen.current.set(id, updatedAt);
      setList(next);
      return made;
    } catch (error) {
      void notifyFailed(messageOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  const patch = async (id: number, change: object) => {
    const made = await attempt(() =>
      fetchJson<SavedRecipeView>(`${URL}/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(change),
      }),
    );
    if (made) seen.current.set(id, made.updatedAt);
    return made;
  };
  return {
    list,
    busy,
    saveAs: (name: string, recipe: Recipe) =>
      attempt(() => postJson<SavedRecipeView>(URL, { name, recipe: compactRecipe(recipe) })),
    /** Takes the place of a recipe as this page knows it; one that was changed meanwhile stays. */
    overwrite: (id: number, recipe: Recipe) =>
      patch(id, { recipe: compactRecipe(recipe), expected: seen.current.get(id) ?? null }),
    rename: (id: number, name: string) =>
      patch(id, { name, expected: seen.current.get(id) ?? null }),
    /** The recipe is on the page now as the list has it. */
    show: ({ id, updatedAt }: SavedRecipeView) => seen.current.set(id, updatedAt),
    duplicate: (id: number) =>
      attempt(() => postJson<SavedRecipeView>(`${URL}/${id}/duplicate`, {})),
    /** Deletes at once and offers to bring it back; `onRestored` hears of that. */
    remove: async ({ id, name }: AnyRecipe, onRestored: () => void) => {
      const restore = async () => {
        const back = await attempt(() => postJson<AnyRecipe>(`${URL}/${id}/restore`, {}));
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
