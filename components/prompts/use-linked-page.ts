'use client';

import { useEffect } from 'react';
import { setLinkPlace } from '@/components/view/copy-link';

/** Lets a copied link open the page of the table that is in sight. */
export function useLinkedPage(page: number): void {
  useEffect(() => {
    setLinkPlace({ page: page === 1 ? null : String(page) });
    return () => setLinkPlace({});
  }, [page]);
}
