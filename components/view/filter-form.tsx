'use client';

import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Popover } from '@/components/ui/popover';
import type { PromptFilter, Range } from '@/lib/core/filters/prompt-filter';
import type { QueryChanges } from '@/lib/core/views/query-changes';
import { formatRanges } from '@/lib/schema/views/range-params';
import { type FilterFieldRow, filterFields } from './filter-fields';
import { FilterGroup } from './filter-group';
import { OutcomeInput } from './outcome-input';
import { typedEnd, typedNumber } from './prepare-chips';
import { RANGE_COLUMNS, RangeInputs } from './range-inputs';

type Props = {
  filter: PromptFilter;
  /** Names of the rewards that can be filtered by. */
  rewards: readonly string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onApply: (changes: QueryChanges) => void;
};

/** Reads the form; a string is what is wrong with it. Fields with several ranges have no boxes and stay as they are. */
function readForm(data: FormData, fields: readonly FilterFieldRow[]): QueryChanges | string {
  const outcome = String(data.get('outcome') ?? '');
  const changes: QueryChanges = { outcome: outcome === '' ? null : outcome };
  for (const { field, short } of fields) {
    if (!data.has(`${field}-from`)) continue;
    const range = readRange(data, field, short);
    if (typeof range === 'string') return range;
    const isOpen = range.from === null && range.to === null;
    changes[field] = isOpen ? null : formatRanges([range]);
  }
  return changes;
}

function readRange(data: FormData, field: string, name: string): Range | string {
  const from = typedNumber(String(data.get(`${field}-from`) ?? ''));
  const to = typedEnd(String(data.get(`${field}-to`) ?? ''));
  if (from === undefined || to === undefined) return `${name}: type numbers, such as −1.5 or 2e3.`;
  return from !== null && to !== null && from > to
    ? `${name}: “from” is above “to”. Swap them.`
    : { from, to };
}

export function FilterForm({ filter, rewards, open, onOpenChange, onApply }: Props) {
  const { set, groups } = filterFields(filter, rewards);
  const isAnySet = set.length > 0 || filter.outcome !== null;
  const [problem, setProblem] = useState<string | null>(null);
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = [...set, ...groups.flatMap(({ rows }) => rows)];
    const changes = readForm(new FormData(event.currentTarget), fields);
    if (typeof changes === 'string') {
      setProblem(changes);
      return;
    }
    setProblem(null);
    onOpenChange(false);
    onApply(changes);
  };
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      label="Filters"
      trigger={
        <Button variant="quiet" size="small" title="Add or change a filter (f)">
          <Plus aria-hidden className="size-3.5" />
          filter
        </Button>
      }
    >
      <form onSubmit={apply} className="grid gap-2 text-xs">
        <div className={`${RANGE_COLUMNS} text-muted`}>
          <span>show prompts with</span>
          <span className="text-right">from</span>
          <span className="text-right">to</span>
        </div>
        {isAnySet ? (
          <section aria-label="Set" className="-m-1 grid max-h-[24dvh] gap-1 overflow-y-auto p-1">
            {set.map((row) => (
              <RangeInputs key={row.field} row={row} name={row.long} />
            ))}
            {filter.outcome ? <OutcomeInput outcome={filter.outcome} /> : null}
          </section>
        ) : null}
        <div>
          {groups.map(({ id, title, rows }) => (
            <FilterGroup key={id} title={title} rows={rows} open={id === 'rewards'}>
              {id === 'pairing' && !filter.outcome ? <OutcomeInput outcome={null} /> : null}
            </FilterGroup>
          ))}
        </div>
        {problem ? (
          <Notice tone="danger" role="alert">
            {problem}
          </Notice>
        ) : null}
        <Button type="submit" variant="primary" size="small" className="justify-self-end">
          Apply
        </Button>
      </form>
    </Popover>
  );
}
