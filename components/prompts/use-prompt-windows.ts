'use client';

import { useEffect, useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import type { PromptPageView, PromptRow } from '@/lib/core/views/prompt-view';

/** How many rows are asked for at a time. */
const WINDOW = 100;

type Loaded = { url: string; rows: ReadonlyMap<number, PromptRow> };

/**
 * The rows of the table by their position. Windows of 100 that cover `first` to `last` are fetched as they come into
 * sight; the rows of another address are forgotten, its requests cancelled.
 */
export function usePromptWindows(
  url: string,
  initial: PromptPageView,
  first: number,
  last: number,
) {
  const [loaded, setLoaded] = useState<Loaded>({ url, rows: rowsOf(initial) });
  const [seen, setSeen] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  if (seen !== initial || loaded.url !== url) {
    setSeen(initial);
    setLoaded({ url, rows: rowsOf(initial) });
    setProblem(null);
  }
  const missing = missingWindows(loaded.rows, first, last, initial.header.shown);
  const key = missing.join();
  useEffect(() => {
    if (key === '') return;
    const controller = new AbortController();
    const load = async (offset: string) => {
      const query = `${url.includes('?') ? '&' : '?'}offset=${offset}&limit=${WINDOW}`;
      try {
        const page = await fetchJson<PromptPageView>(url + query, { signal: controller.signal });
        if (controller.signal.aborted) return;
        setProblem(null);
        setLoaded((old) =>
          old.url === url ? { url, rows: new Map([...old.rows, ...rowsOf(page)]) } : old,
        );
      } catch (error) {
        if (!controller.signal.aborted) setProblem(messageOf(error));
      }
    };
    for (const offset of key.split(',')) void load(offset);
    return () => controller.abort();
  }, [url, key]);
  return { rows: loaded.rows, problem };
}

function rowsOf(page: PromptPageView): Map<number, PromptRow> {
  return new Map(page.rows.map((row, i) => [page.offset + i, row]));
}

function missingWindows(
  rows: ReadonlyMap<number, PromptRow>,
  first: number,
  last: number,
  count: number,
): number[] {
  const offsets: number[] = [];
  const end = Math.min(last, count - 1);
  for (let offset = first - (first % WINDOW); offset <= end; offset += WINDOW) {
    if (!rows.has(Math.max(offset, Math.min(first, end)))) offsets.push(offset);
  }
  return offsets;
}
