'use client';

import { type MouseEvent, useId, useState } from 'react';
import { ChartFrame } from '@/components/charts/chart-frame';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useViewQuery } from '@/components/view/use-view-query';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import type { FacetCounts } from '@/lib/core/views/facets-view';
import { FacetTable } from './facet-table';
import { type FacetRow, facetCsv, pickValue, prepareFacet } from './prepare-facet';

const FOLDED = 8;
/** From so many values on a box finds some. */
const MANY = 20;
const GRID = 'grid grid-cols-[minmax(0,1fr)_4.5rem_5.5rem] items-center gap-x-2';

/** The values of one facet as bars, each of which filters. */
export function FacetList({ facet }: { facet: FacetCounts }) {
  const { navigate } = useViewQuery();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState('');
  const listId = useId();
  const rows = prepareFacet(facet);
  const found = rows.filter(({ text }) => text.toLowerCase().includes(wanted.toLowerCase()));
  const shown = open ? found : rows.filter((row, i) => i < FOLDED || row.isPicked);
  const title = `${facet.label}: ${countOf(facet.values.length, 'value')} in ${countOf(facet.total.prompts, 'prompt')}`;
  const pick = (value: string) => (event: MouseEvent) =>
    navigate(
      pickValue(facet.field, facet.picked, value, event.shiftKey || event.ctrlKey || event.metaKey),
    );
  return (
    <section className="panel min-w-0 p-3" aria-label={title}>
      <ChartFrame
        title={title}
        note="click to filter, with Shift to add"
        csv={() => facetCsv(facet)}
        table={<FacetTable facet={facet} rows={rows} title={title} />}
      >
        {open && rows.length > MANY ? (
          <input
            type="search"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
            aria-label={`Find a value of ${facet.label}`}
            aria-controls={listId}
            placeholder="Find a value"
            className="mt-2 h-7 w-full rounded-md border border-line-strong/60 bg-panel px-2 text-xs placeholder:text-muted"
          />
        ) : null}
        <div aria-hidden className={`${GRID} mt-2 px-1.5 text-muted text-xs`}>
          <span />
          <span className="text-right">prompts</span>
          <span className="text-right">responses</span>
        </div>
        <ul
          id={listId}
          className={classNames('text-xs', open && 'relative max-h-96 overflow-y-auto')}
        >
          {shown.map((row) => (
            <FacetItem key={`${row.value === null} ${row.text}`} row={row} pick={pick} />
          ))}
        </ul>
        {open && found.length === 0 ? (
          <p role="status" className="px-1.5 py-1 text-muted text-xs">
            None of {formatCount(rows.length)} contains “{wanted}”.
          </p>
        ) : null}
        {rows.length > FOLDED ? (
          <Button
            variant="quiet"
            size="small"
            aria-expanded={open}
            aria-controls={listId}
            onClick={() => {
              setOpen(!open);
              setWanted('');
            }}
            className="mt-1"
          >
            {open ? 'show fewer' : `show all ${formatCount(rows.length)}`}
          </Button>
        ) : null}
      </ChartFrame>
    </section>
  );
}

type ItemProps = { row: FacetRow; pick: (value: string) => (event: MouseEvent) => void };

function FacetItem({ row, pick }: ItemProps) {
  const { value, text, prompts, responses, isPicked } = row;
  const parts = (
    <>
      <span className="relative block min-w-0 px-1.5 py-1 text-left">
        <span
          aria-hidden
          className={classNames(
            'absolute inset-y-0.5 left-0 rounded-sm',
            row.isPale || value === null ? 'bg-bar-left-out/25' : 'bg-bar/35',
          )}
          style={{ width: `${100 * row.width}%` }}
        />
        <span className={classNames('relative block truncate', value === null && 'text-muted')}>
          {text}
        </span>
      </span>
      <span className="text-right">
        {prompts}
        <span className="sr-only"> prompts,</span>
      </span>
      <span className="pr-1.5 text-right text-muted">
        {responses}
        <span className="sr-only"> responses</span>
      </span>
    </>
  );
  if (value === null) return <li className={GRID}>{parts}</li>;
  return (
    <li>
      <button
        type="button"
        aria-pressed={isPicked}
        title={text}
        onClick={pick(value)}
        className={classNames(
          GRID,
          'w-full rounded-sm hover:bg-sunken focus-visible:outline-offset-[-2px]',
          isPicked && 'bg-accent-soft font-medium',
        )}
      >
        {parts}
      </button>
    </li>
  );
}
