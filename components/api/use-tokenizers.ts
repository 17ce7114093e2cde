'use client';

import { useEffect, useState } from 'react';
import { fetchJson } from './fetch-json';

/** The names of the known tokenizers, none until they are there. */
export function useTokenizers(): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    fetchJson<string[]>('/api/tokenizers', { signal: controller.signal }).then(setNames, () => {});
    return () => controller.abort();
  }, []);
  return names;
}
