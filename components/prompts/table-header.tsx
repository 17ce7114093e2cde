import { ArrowDown, ArrowUp } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { PromptSort } from '@/lib/core/filters/prompt-filter';
import type { TableColumn } from '@/lib/core/views/table-column';
import type { ColumnWidths } from './column-widths';
import {
  type ColumnId,
  columnOf,
  dropColumn,
  isLeftAligned,
  moveColumn,
  sortState,
} from './columns';
import { PageCheckbox, type PageChoice } from './page-checkbox';
import type { ChangeColumns } from './use-columns';
import { type SizeColumn, WidthHandle } from './width-handle';

type Props = {
  columns: readonly TableColumn[];
  widths: ColumnWidths;
  sort: PromptSort;
  page: PageChoice;
  onSort: (field: PromptSort['field']) => void;
  onOrder: ChangeColumns;
  onSize: SizeColumn;
};

/** The header of the prompts table: sorts, orders and sizes its columns. */
export function TableHeader({ columns, widths, sort, page, onSort, onOrder, onSize }: Props) {
  const [dragged, setDragged] = useState<TableColumn | null>(null);
  const [over, setOver] = useState<TableColumn | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const cell = (id: ColumnId) => ({
    id,
    state: sortState(sort, columnOf(id), columns),
    onSort,
    width: widths[id],
    onSize,
  });
  return (
    <thead className="sticky top-0 z-20 bg-panel">
      <tr aria-rowindex={1} className="h-8">
        <th scope="col" className="border-line border-b p-0">
          <PageCheckbox {...page} />
        </th>
        <HeaderCell {...cell('prompt')} />
        {columns.map((id) => (
          <HeaderCell
            key={id}
            {...cell(id)}
            moving={{
              isTarget: over === id && dragged !== null && dragged !== id,
              onMove: (by) => onOrder((now) => moveColumn(now, id, by)),
              onDragStart: () => setDragged(id),
              onDragOver: (event) => {
                if (dragged === null) return;
                event.preventDefault();
                setOver(id);
              },
              onDrop: (event) => {
                event.preventDefault();
                if (dragged !== null) onOrder((now) => dropColumn(now, dragged, id));
                end();
              },
              onDragEnd: end,
            }}
          />
        ))}
      </tr>
    </thead>
  );
}

type Moving = {
  isTarget: boolean;
  onMove: (by: number) => void;
  onDragStart: () => void;
  onDragOver: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
  onDragEnd: () => void;
};

type CellProps = {
  id: ColumnId;
  width: number | undefined;
  state: ReturnType<typeof sortState>;
  onSort: (field: PromptSort['field']) => void;
  onSize: SizeColumn;
  /** Absent for the prompt, which stays first. */
  moving?: Moving;
};

function HeaderCell({ id, width, state, onSort, onSize, moving }: CellProps) {
  const column = columnOf(id);
  return (
    <th
      scope="col"
      aria-sort={state ?? undefined}
      onDragOver={moving?.onDragOver}
      onDrop={moving?.onDrop}
      className={classNames(
        'relative border-line border-b px-1.5 font-normal last:pr-3',
        isLeftAligned(column) ? 'text-left' : 'text-right',
        moving?.isTarget && 'bg-accent-soft',
      )}
    >
      <HeaderButton id={id} state={state} onSort={onSort} moving={moving} />
      <WidthHandle id={id} width={width} onSize={onSize} />
    </th>
  );
}

function HeaderButton({
  id,
  state,
  onSort,
  moving,
}: Pick<CellProps, 'id' | 'state' | 'onSort'> & { moving: Moving | undefined }) {
  const { sort: field, label, hint } = columnOf(id);
  const Icon = state === 'descending' ? ArrowDown : ArrowUp;
  const ways = ['click to sort', ...(moving ? ['drag, or Shift and ← or →, to move'] : [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!moving || !event.shiftKey || by === undefined) return;
    event.preventDefault();
    moving.onMove(by);
  };
  return (
    <button
      type="button"
      title={[hint, ...ways].join('; ')}
      draggable={moving !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', label);
        moving?.onDragStart();
      }}
      onDragEnd={moving?.onDragEnd}
      onKeyDown={onKeyDown}
      onClick={() => onSort(field)}
      className={classNames(
        'inline-flex max-w-full items-center gap-0.5 hover:text-ink',
        state ? 'font-medium text-ink' : 'text-muted',
      )}
    >
      <span className="truncate">{label}</span>
      {state ? <Icon aria-hidden className="size-3 shrink-0" /> : null}
    </button>
  );
}
