'use client';

import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Popover } from '@/components/ui/popover';
import type { PromptFilter, Range } from '@/lib/core/filters/prompt-filter';
import { PAIR_OUTCOMES } from '@/lib/core/rewards/pair-outcome';
import type { QueryChanges } from '@/lib/core/views/query-changes';
import { endText, formatRanges } from '@/lib/schema/views/range-params';
import { OUTCOME_LABELS } from './field-labels';
import { type FilterFieldRow, filterFields } from './filter-fields';
import { rangeText, typedEnd, typedNumber } from './prepare-chips';

type Props = {
  filter: PromptFilter;
  /** Names of the rewards that can be filtered by. */
  rewards: readonly string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onApply: (changes: QueryChanges) => void;
};

const BOX = 'h-7 w-full rounded-md border border-line-strong/60 bg-panel px-2 text-right text-xs';

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
  const fields = filterFields(filter, rewards);
  const [problem, setProblem] = useState<string | null>(null);
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
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
        <div className="grid grid-cols-[minmax(0,1fr)_5.5rem_5.5rem] items-center gap-x-2 gap-y-1">
          <span className="text-muted">show prompts with</span>
          <span className="text-right text-muted">from</span>
          <span className="text-right text-muted">to</span>
          {fields.map((row) => (
            <RangeInputs key={row.field} row={row} />
          ))}
        </div>
        <label className="grid grid-cols-[1fr_11.5rem] items-center gap-2">
          outcome of this pairing
          <select
            name="outcome"
            defaultValue={filter.outcome ?? ''}
            className="h-7 rounded-md border border-line-strong/60 bg-panel px-1.5"
          >
            <option value="">any</option>
            {PAIR_OUTCOMES.map((outcome) => (
              <option key={outcome} value={outcome}>
                {OUTCOME_LABELS[outcome].name}
              </option>
            ))}
          </select>
        </label>
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

function RangeInputs({ row: { field, long, ranges } }: { row: FilterFieldRow }) {
  const [range, ...others] = ranges;
  if (others.length > 0) {
    return (
      <>
        <span className="[overflow-wrap:anywhere]">{long}</span>
        <span className="col-span-2 text-right">{ranges.map(rangeText).join(' or ')}</span>
      </>
    );
  }
  return (
    <>
      <span className="[overflow-wrap:anywhere]">{long}</span>
      {(['from', 'to'] as const).map((end) => (
        <input
          key={end}
          name={`${field}-${end}`}
          inputMode="decimal"
          autoComplete="off"
          aria-label={`${long}: ${end}`}
          defaultValue={
            end === 'to' && range?.to != null ? endText(range.to) : (range?.[end] ?? '')
          }
          placeholder="any"
          className={`${BOX} placeholder:text-muted`}
        />
      ))}
    </>
  );
}
