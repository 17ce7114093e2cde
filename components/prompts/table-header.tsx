import { ArrowDown, ArrowUp } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import type { PromptSort } from '@/lib/core/filters/prompt-filter';
import { COLUMNS, type Column, isLeftAligned, sortState } from './columns';

type Props = { sort: PromptSort; onSort: (field: PromptSort['field']) => void };

/** The sortable header of the prompts table. */
export function TableHeader({ sort, onSort }: Props) {
  return (
    <thead className="sticky top-0 z-10 bg-panel">
      <tr aria-rowindex={1} className="h-8">
        {COLUMNS.map((column) => (
          <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

function HeaderCell({ column, sort, onSort }: Props & { column: Column }) {
  const { sort: field, label, hint } = column;
  const state = sortState(sort, field);
  const Icon = state === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={state ?? undefined}
      className={classNames(
        'border-line border-b px-1.5 font-normal first:pl-3 last:pr-3',
        isLeftAligned(column) ? 'text-left' : 'text-right',
      )}
    >
      {field === null ? (
        <span title={hint} className="text-muted">
          {label}
        </span>
      ) : (
        <button
          type="button"
          title={`${hint}; click to sort`}
          onClick={() => onSort(field)}
          className={classNames(
            'inline-flex items-center gap-0.5 hover:text-ink',
            state ? 'font-medium text-ink' : 'text-muted',
          )}
        >
          {label}
          {state ? <Icon aria-hidden className="size-3" /> : null}
        </button>
      )}
    </th>
  );
}
