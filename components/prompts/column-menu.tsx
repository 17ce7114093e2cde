'use client';

import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { type TableColumn, USUAL_COLUMNS } from '@/lib/core/views/table-column';
import { columnOf, moveColumn, offeredColumns, toggleColumn } from './columns';
import type { ChangeColumns } from './use-columns';

type Props = {
  columns: readonly TableColumn[];
  /** Offers the models of the responses. */
  hasModels: boolean;
  onChoose: ChangeColumns;
};

/** Chooses and orders the columns of the prompts table. */
export function ColumnMenu({ columns, hasModels, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const used = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an item that moves loses the focus, and gets it back
  useEffect(() => {
    list.current?.querySelector<HTMLElement>(`[data-use="${used.current}"]`)?.focus();
    used.current = null;
  }, [columns]);
  const choose: ItemProps['onChoose'] = (by, change) => {
    used.current = by;
    onChoose(change);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label="Columns"
      trigger={
        <Button size="small">
          <Columns3 aria-hidden className="size-3.5" />
          Columns
        </Button>
      }
    >
      <ul ref={list} className="grid max-h-[60dvh] gap-0.5 overflow-y-auto text-xs">
        {offeredColumns(columns, hasModels).map((id) => (
          <ColumnItem key={id} id={id} columns={columns} onChoose={choose} />
        ))}
      </ul>
      <div className="mt-2 flex items-center justify-between gap-2 border-line border-t pt-2 text-xs">
        <span className="text-muted">the prompt always stands first</span>
        <Button size="small" variant="quiet" onClick={() => onChoose(() => USUAL_COLUMNS)}>
          Usual columns
        </Button>
      </div>
    </Popover>
  );
}

type ItemProps = {
  id: TableColumn;
  columns: readonly TableColumn[];
  /** `by` names the control that was used. */
  onChoose: (by: string, change: Parameters<ChangeColumns>[0]) => void;
};

function ColumnItem({ id, columns, onChoose }: ItemProps) {
  const { label, hint } = columnOf(id);
  const at = columns.indexOf(id);
  const move = (by: 1 | -1) => onChoose(`${id}:${by}`, (now) => moveColumn(now, id, by));
  return (
    <li className="flex min-h-7 items-center gap-1 rounded px-1 hover:bg-sunken">
      <label className="flex min-w-0 flex-1 cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          checked={at >= 0}
          data-use={id}
          onChange={() => onChoose(id, (now) => toggleColumn(now, id))}
        />
        <span className="shrink-0">{label}</span>
        {hint === label ? null : (
          <span className="truncate text-muted">
            {hint.startsWith(`${label}, `) ? hint.slice(label.length + 2) : hint}
          </span>
        )}
      </label>
      {at < 0 ? null : (
        <>
          <Button
            size="icon"
            variant="quiet"
            data-use={`${id}:-1`}
            aria-label={`Move ${label} left`}
            title="Further left in the table"
            aria-disabled={at === 0}
            onClick={() => move(-1)}
          >
            <ArrowUp aria-hidden className="size-3.5" />
          </Button>
          <Button
            size="icon"
            variant="quiet"
            data-use={`${id}:1`}
            aria-label={`Move ${label} right`}
            title="Further right in the table"
            aria-disabled={at === columns.length - 1}
            onClick={() => move(1)}
          >
            <ArrowDown aria-hidden className="size-3.5" />
          </Button>
        </>
      )}
    </li>
  );
}
