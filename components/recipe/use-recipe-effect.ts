'use client';

import { useEffect, useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import type { RecipeEffectView } from '@/lib/core/views/recipe-view';

type Loaded = { body: string; view: RecipeEffectView };

/** While somebody types, only what they settle on is asked for. */
const REST_MS = 120;

/**
 * The effect of a request body. Until its answer arrives the old one stays, with `stale` true; requests that are no
 * longer wanted are cancelled. `initial` is what the server sent with the page, for `initialBody`.
 */
export function useRecipeEffect(
  url: string,
  body: string,
  initial: RecipeEffectView,
  initialBody: string,
) {
  const [loaded, setLoaded] = useState<Loaded>({ body: initialBody, view: initial });
  const [failed, setFailed] = useState<{ body: string; message: string } | null>(null);
  const wanted = loaded.body !== body;
  useEffect(() => {
    if (!wanted) return;
    const controller = new AbortController();
    const { signal } = controller;
    const load = async () => {
      try {
        const headers = { 'content-type': 'application/json' };
        const view = await fetchJson<RecipeEffectView>(url, {
          method: 'POST',
          headers,
          body,
          signal,
        });
        if (!signal.aborted) setLoaded({ body, view });
      } catch (error) {
        if (!signal.aborted) setFailed({ body, message: messageOf(error) });
      }
    };
    const timer = setTimeout(() => void load(), REST_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [url, body, wanted]);
  return {
    view: loaded.view,
    stale: wanted,
    problem: failed?.body === body ? failed.message : null,
  };
}
