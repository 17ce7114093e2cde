'use client';

import { useEffect, useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import type { ResponsePairView } from '@/lib/core/views/response-pair-view';

/** Very long texts come by their beginnings. */
const withTexts = (url: string) => `${url}${url.includes('?') ? '&' : '?'}texts=beginnings`;

/** The two responses at an address; while another address loads, those before it. */
export function useResponsePair(url: string, initial: ResponsePairView | null) {
  const [loaded, setLoaded] = useState(initial ? { url, view: initial } : null);
  const [problem, setProblem] = useState<string | null>(null);
  const known = loaded?.url === url;
  useEffect(() => {
    if (known) return;
    const controller = new AbortController();
    const { signal } = controller;
    fetchJson<ResponsePairView>(withTexts(url), { signal }).then(
      (view) => {
        if (signal.aborted) return;
        setProblem(null);
        setLoaded({ url, view });
      },
      (error: unknown) => {
        if (!signal.aborted) setProblem(messageOf(error));
      },
    );
    return () => controller.abort();
  }, [url, known]);
  return { view: loaded?.view ?? null, busy: !known && problem === null, problem };
}
