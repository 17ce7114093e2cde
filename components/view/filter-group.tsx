import { ChevronRight } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import type { FilterFieldRow } from './filter-fields';
import { RangeInputs } from './range-inputs';

/** From this many rows on they can be searched. */
const MANY = 9;

type Props = {
  title: string;
  rows: readonly FilterFieldRow[];
  open: boolean;
  children?: ReactNode;
};

/** Ranges of one kind, folded away while another group is open. What is typed stays, and the folded group says so. */
export function FilterGroup({ title, rows, open, children }: Props) {
  const [wanted, setWanted] = useState('');
  const [isTyped, setTyped] = useState(false);
  const onInput = ({ currentTarget }: FormEvent<HTMLElement>) => {
    const fields = currentTarget.querySelectorAll<HTMLInputElement>('input[name]');
    setTyped(Array.from(fields).some(({ value }) => value !== ''));
  };
  const isFound = ({ inGroup }: FilterFieldRow) =>
    inGroup.toLowerCase().includes(wanted.trim().toLowerCase());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
  };
  return (
    <details
      name="filter-group"
      open={open}
      onInput={onInput}
      className="group/filter border-line border-t"
    >
      <summary className="flex min-h-8 cursor-pointer list-none items-center gap-1.5 hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-3.5 shrink-0 text-muted group-open/filter:rotate-90"
        />
        <span className="font-medium">{title}</span>
        <span className="text-muted">{rows.length}</span>
        {isTyped ? <span className="ml-auto text-accent">typed, not applied yet</span> : null}
      </summary>
      <div className="grid gap-1 pb-2">
        {rows.length < MANY ? null : (
          <>
            <input
              type="search"
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
              onKeyDown={onKeyDown}
              aria-label={`Find in ${title}`}
              placeholder={`find one of ${rows.length}`}
              className="h-7 w-full rounded-md border border-line-strong/60 bg-panel px-2 placeholder:text-muted"
            />
            <p role="status" className="text-muted empty:hidden">
              {rows.some(isFound) ? '' : `none of the ${rows.length} is called that`}
            </p>
          </>
        )}
        <div className="-m-1 grid max-h-[min(16.5rem,30dvh)] gap-1 overflow-y-auto p-1">
          {rows.map((row) => (
            <RangeInputs key={row.field} row={row} name={row.inGroup} hidden={!isFound(row)} />
          ))}
        </div>
        {children}
      </div>
    </details>
  );
}
