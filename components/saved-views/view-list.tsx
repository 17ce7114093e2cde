import { Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { focusBeside } from '@/components/ui/focus-beside';
import { formatDateTime } from '@/lib/core/format/format-time';
import type { SavedViewEntry } from '@/lib/core/views/saved-view';
import { describeView } from './describe-view';

type Props = {
  /** Null while they are being read. */
  views: readonly SavedViewEntry[] | null;
  /** The parameters of what is shown. */
  current: string;
  hrefOf: (view: SavedViewEntry) => string;
  onOpen: (view: SavedViewEntry) => void;
  onRename: (view: SavedViewEntry) => void;
  onDelete: (view: SavedViewEntry) => void;
};

/** The saved views: what each shows, and why one cannot be shown any more. */
export function ViewList({ views, current, hrefOf, onOpen, onRename, onDelete }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const isThere = views !== null;
  useEffect(() => {
    if (isThere) list.current?.querySelector('a')?.focus();
  }, [isThere]);
  if (!views) return <div aria-hidden className="skeleton h-12" />;
  if (views.length === 0) {
    return (
      <p className="py-2 text-muted">
        None is saved yet. “Save as…” keeps what is shown now: filter, reward, σ, pairing, order and
        columns.
      </p>
    );
  }
  return (
    <ul ref={list} className="grid max-h-[50dvh] divide-y divide-line overflow-y-auto">
      {views.map((view) => (
        <li key={view.id} className="flex items-center gap-1 py-0.5">
          <Link
            href={hrefOf(view)}
            prefetch={false}
            aria-current={view.query === current ? 'true' : undefined}
            onClick={() => onOpen(view)}
            className="grid min-w-0 flex-1 gap-0.5 rounded px-2 py-1.5 hover:bg-sunken aria-[current]:bg-sunken"
          >
            <span className="break-words font-medium text-sm">{view.name}</span>
            {view.unreadable === null ? (
              <span className="line-clamp-2 text-muted">{describeView(view.query)}</span>
            ) : (
              <span className="text-warn">
                <Badge tone="warn">unreadable</Badge> {view.unreadable}
              </span>
            )}
            <span className="text-muted">saved {formatDateTime(view.updatedAt)}</span>
          </Link>
          <Button
            size="icon"
            variant="quiet"
            aria-label={`Rename ${view.name}`}
            onClick={() => onRename(view)}
          >
            <Pencil aria-hidden className="size-3.5" />
          </Button>
          <Button
            size="icon"
            variant="quiet"
            aria-label={`Delete ${view.name}`}
            data-delete
            onClick={({ currentTarget }) => {
              focusBeside(currentTarget, '[role="dialog"]', '[data-delete]', 'button');
              onDelete(view);
            }}
          >
            <Trash2 aria-hidden className="size-3.5" />
          </Button>
        </li>
      ))}
    </ul>
  );
}
