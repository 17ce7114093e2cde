'use client';

import { Check, ChevronDown, ChevronRight, Plus } from 'lucide-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { datasetPath, withQuery } from '@/components/view/edit-query';
import type { DatasetLink } from './dataset-link';

/** Parameters that mean the same in another dataset; a filter or a reward's name may not. */
const KEPT = ['sd', 'pairing', 'measure', 'axis'];

export function DatasetSwitcher({
  datasets,
  current,
}: {
  datasets: DatasetLink[];
  current: string | null;
}) {
  const params = useSearchParams();
  const kept = new URLSearchParams([...params].filter(([key]) => KEPT.includes(key))).toString();
  return (
    <div className="flex min-w-0 items-center gap-1">
      <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
      <Menu
        trigger={
          <Button variant="quiet" size="small" className="min-w-0 max-w-[11rem] sm:max-w-xs">
            <span className="truncate text-ink text-sm">{current ?? 'choose a dataset'}</span>
            <ChevronDown aria-hidden className="size-3.5 shrink-0" />
          </Button>
        }
      >
        {({ MenuItem, MenuSeparator }) => (
          <>
            {datasets.map(({ name }) => (
              <MenuItem key={name} asChild>
                <Link href={withQuery(datasetPath(name), kept)}>
                  <Check
                    aria-hidden
                    className={name === current ? 'size-4 shrink-0' : 'invisible size-4 shrink-0'}
                  />
                  <span className="min-w-0 break-all">{name}</span>
                </Link>
              </MenuItem>
            ))}
            {datasets.length > 0 ? <MenuSeparator /> : null}
            <MenuItem asChild>
              <Link href="/">All datasets</Link>
            </MenuItem>
            <MenuItem asChild>
              <Link href="/import">
                <Plus aria-hidden className="size-4" />
                Import…
              </Link>
            </MenuItem>
          </>
        )}
      </Menu>
    </div>
  );
}
