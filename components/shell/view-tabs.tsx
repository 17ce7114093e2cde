'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import { datasetPath, withQuery } from '@/components/view/edit-query';
import { DATASET_PAGES } from './dataset-pages';

/** Kept free beside a tab that was brought into sight. */
const MARGIN_PX = 12;

export function ViewTabs({ dataset, page }: { dataset: string; page: string }) {
  const query = useSearchParams().toString();
  const current = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another tab to bring into sight
  useEffect(() => {
    const row = current.current?.parentElement;
    if (!current.current || !row) return;
    const tab = current.current.getBoundingClientRect();
    const shown = row.getBoundingClientRect();
    if (tab.right > shown.right) row.scrollLeft += tab.right - shown.right + MARGIN_PX;
    else if (tab.left < shown.left) row.scrollLeft += tab.left - shown.left - MARGIN_PX;
  }, [page]);
  return (
    <nav
      aria-label="Pages of the dataset"
      className="-mb-px flex gap-1 overflow-x-auto px-2 [scrollbar-width:none] sm:px-3"
    >
      {DATASET_PAGES.map((tab) => (
        <Link
          key={tab.page}
          ref={tab.page === page ? current : undefined}
          href={withQuery(datasetPath(dataset, tab.page), query)}
          aria-current={tab.page === page ? 'page' : undefined}
          className={classNames(
            'whitespace-nowrap border-b-2 px-2 py-1.5',
            tab.page === page
              ? 'border-ink font-medium'
              : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
