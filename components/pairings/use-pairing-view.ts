'use client';

import { useEffect, useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import type { PairingView } from '@/lib/core/views/pairing-view';

type Loaded = { url: string; view: PairingView };

/** While the keys run over the matrix, only where they rest is asked for. */
const REST_MS = 90;

/**
 * The panel's contents for a query. Until an answer for it arrives the old contents stay, with `stale` true; requests
 * that are no longer wanted are cancelled. `initial` is what the server sent with the page, for `initialUrl`.
 */
export function usePairingView(url: string, initial: PairingView, initialUrl: string) {
  const [loaded, setLoaded] = useState<Loaded>({ url: initialUrl, view: initial });
  const [seen, setSeen] = useState(initial);
  const [failed, setFailed] = useState<{ url: string; message: string } | null>(null);
  if (seen !== initial) {
    setSeen(initial);
    setLoaded({ url: initialUrl, view: initial });
  }
  const wanted = loaded.url !== url;
  useEffect(() => {
    if (!wanted) return;
    const controller = new AbortController();
    const load = async () => {
      try {
        const view = await fetchJson<PairingView>(url, { signal: controller.signal });
        if (!controller.signal.aborted) setLoaded({ url, view });
      } catch (error) {
        if (!controller.signal.aborted) setFailed({ url, message: messageOf(error) });
      }
    };
    const timer = setTimeout(() => void load(), REST_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [url, wanted]);
  return {
    view: loaded.view,
    stale: wanted,
    problem: failed?.url === url ? failed.message : null,
  };
}
