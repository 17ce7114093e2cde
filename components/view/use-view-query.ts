'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useTransition } from 'react';
import type { QueryChanges } from '@/lib/core/views/query-changes';
import { editQuery, withQuery } from './edit-query';

/** The query that was asked for while the address still shows the one before. */
let wanted: { from: string; query: string } | null = null;

function queryAhead(): string {
  const { href, search } = window.location;
  return wanted?.from === href ? wanted.query : search;
}

/** The query string of the page and ways to change it. */
export function useViewQuery() {
  const router = useRouter();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const [pending, startTransition] = useTransition();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address has arrived where it was to go
  useEffect(() => {
    wanted = null;
  }, [pathname, query]);
  return {
    query,
    /** True while the server makes the page for a changed query. */
    pending,
    /** The query that was asked for last, which may be ahead of what is drawn. */
    latest: () => queryAhead(),
    /** Changes the query and lets the server answer; `replace` adds no step to the history. A change asked for before the last one has arrived is added to it. The page of a table is the first again. */
    navigate: (changes: QueryChanges, mode: 'push' | 'replace' = 'push') => {
      const next = editQuery(queryAhead(), { page: null, ...changes });
      wanted = { from: window.location.href, query: next };
      startTransition(() => router[mode](withQuery(pathname, next), { scroll: false }));
    },
    /** Changes the address alone: for what the page already knows. */
    note: (changes: QueryChanges, mode: 'push' | 'replace' = 'replace') => {
      const url = withQuery(pathname, editQuery(window.location.search, changes));
      window.history[mode === 'push' ? 'pushState' : 'replaceState'](null, '', url);
    },
  };
}
