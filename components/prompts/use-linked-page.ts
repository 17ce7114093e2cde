'use client';

import { useEffect } from 'react';
import { setLinkPlace } from '@/components/view/copy-link';
import { PAGE_ROWS } from '@/lib/core/views/table-column';

/** Lets a copied link open the page of the table that `first`, the position of the first row in sight, is on. */
export function useLinkedPage(first: number): void {
  const page = Math.floor(first / PAGE_ROWS) + 1;
  useEffect(() => {
    setLinkPlace({ page: page === 1 ? null : String(page) });
    return () => setLinkPlace({});
  }, [page]);
}
