'use client';

import { Bookmark } from 'lucide-react';
import dynamic from 'next/dynamic';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { withQuery } from '@/components/view/edit-query';
import { useViewQuery } from '@/components/view/use-view-query';
import type { SavedViewEntry } from '@/lib/core/views/saved-view';
import { canonicalView } from '@/lib/schema/views/canonical-view';
import { useSavedViews } from './use-saved-views';
import { ViewList } from './view-list';

const NameDialog = dynamic(
  () => import('@/components/ui/name-dialog').then((module) => module.NameDialog),
  { ssr: false },
);

type Asking = { what: 'save' } | { what: 'rename'; view: SavedViewEntry };

/** The saved views of a dataset: opened, saved, renamed and deleted; also by v. */
export function ViewsMenu({ dataset }: { dataset: string }) {
  const { query } = useViewQuery();
  const pathname = usePathname();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const { views, opened, busy, ...saved } = useSavedViews(dataset);
  const current = canonicalView(query).query;
  const show = (next: boolean) => {
    setOpen(next);
    if (next) saved.load();
  };
  useHotkeys({ v: () => show(true) });
  const ask = (next: Asking) => {
    setOpen(false);
    setAsking(next);
  };
  const name = async (text: string) => {
    const isDone =
      asking?.what === 'rename'
        ? await saved.rename(asking.view, text)
        : await saved.saveAs(text, current);
    if (isDone) setAsking(null);
  };
  return (
    <>
      <Popover
        open={open}
        onOpenChange={show}
        label="Saved views"
        trigger={
          <Button variant="quiet" size="small" title="Saved views (v)">
            <Bookmark aria-hidden className="size-3.5" />
            Views
          </Button>
        }
      >
        <div className="grid gap-2 text-xs">
          <ViewList
            views={views}
            current={current}
            hrefOf={(view) => withQuery(pathname, view.query)}
            onOpen={(view) => {
              saved.open(view);
              setOpen(false);
            }}
            onRename={(view) => ask({ what: 'rename', view })}
            onDelete={(view) => void saved.remove(view)}
          />
          <div className="flex flex-wrap gap-2 border-line border-t pt-2">
            {opened ? (
              <Button
                size="small"
                disabled={busy || opened.query === current}
                onClick={() => void saved.save(opened, current)}
              >
                <span className="max-w-56 truncate">Save to {opened.name}</span>
              </Button>
            ) : null}
            <Button size="small" onClick={() => ask({ what: 'save' })}>
              Save as…
            </Button>
          </div>
        </div>
      </Popover>
      {asking ? (
        <NameDialog
          title={asking.what === 'save' ? 'Save this view as' : `Rename ${asking.view.name}`}
          name={asking.what === 'save' ? '' : asking.view.name}
          action={asking.what === 'save' ? 'Save' : 'Rename'}
          busy={busy}
          onClose={() => setAsking(null)}
          onName={(text) => void name(text)}
        />
      ) : null}
    </>
  );
}
