'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { classNames } from '@/components/ui/class-names';
import { datasetPath, withQuery } from '@/components/view/edit-query';

const TABS = [
  { page: '', label: 'Overview' },
  { page: 'pairings', label: 'Pairings' },
  { page: 'recipe', label: 'Recipe' },
  { page: 'prompts', label: 'Prompts' },
  { page: 'effect-of-n', label: 'Effect of n' },
  { page: 'length', label: 'Length' },
] as const;

export function ViewTabs({ dataset, page }: { dataset: string; page: string }) {
  const query = useSearchParams().toString();
  return (
    <nav
      aria-label="Pages of the dataset"
      className="-mb-px flex gap-1 overflow-x-auto px-2 [scrollbar-width:none] sm:px-3"
    >
      {TABS.map((tab) => (
        <Link
          key={tab.page}
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
