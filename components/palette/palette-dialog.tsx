'use client';

import { Command } from 'cmdk';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { fetchJson } from '@/components/api/fetch-json';
import type { DatasetLink } from '@/components/shell/dataset-link';
import { Dialog } from '@/components/ui/dialog';
import type { SavedViewEntry } from '@/lib/core/views/saved-view';
import { groupsOf, type PaletteGroup } from './prepare-palette';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  datasets: readonly DatasetLink[];
  current: string | null;
};

const ITEM =
  'cursor-pointer truncate rounded px-2 py-1.5 data-[selected=true]:bg-accent-soft data-[selected=true]:text-ink';

/** Everything there is to go to or do, found by typing. */
export function PaletteDialog({ open, onOpenChange, datasets, current }: Props) {
  const router = useRouter();
  const query = useSearchParams().toString();
  const views = useViewsOf(open ? current : null);
  const names = datasets.map(({ name }) => name);
  const take = ({ url, act }: PaletteGroup['items'][number]) => {
    onOpenChange(false);
    if (url !== undefined) router.push(url);
    act?.();
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Go to or do">
      <Command label="Go to or do" loop>
        <Command.Input
          autoFocus
          placeholder="a page, a dataset, an action"
          className="mb-2 h-9 w-full rounded-md border border-line-strong/60 bg-panel px-2.5"
        />
        <Command.List className="h-72 overflow-y-auto">
          <Command.Empty className="p-2 text-muted">Nothing is called that.</Command.Empty>
          {groupsOf(names, current, query, views).map((group) => (
            <Command.Group
              key={group.heading}
              heading={group.heading}
              className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs"
            >
              {group.items.map((item) => (
                <Command.Item
                  key={item.label}
                  value={`${group.heading} ${item.label}`}
                  onSelect={() => take(item)}
                  className={ITEM}
                >
                  {item.label}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}

/** The saved views of a dataset, none until they are there, and those of the last one for null; without them the palette offers the rest. */
function useViewsOf(dataset: string | null): readonly SavedViewEntry[] {
  const [views, setViews] = useState<readonly SavedViewEntry[]>([]);
  useEffect(() => {
    if (dataset === null) return;
    const controller = new AbortController();
    const url = `/api/datasets/${encodeURIComponent(dataset)}/views`;
    fetchJson<SavedViewEntry[]>(url, { signal: controller.signal }).then(setViews, () => {});
    return () => controller.abort();
  }, [dataset]);
  return views;
}
