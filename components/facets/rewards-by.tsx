'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { ChartFrame } from '@/components/charts/chart-frame';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { ScrollBox } from '@/components/ui/scroll-box';
import { useViewQuery } from '@/components/view/use-view-query';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import { rewardLabel } from '@/lib/core/format/reward-label';
import type { FacetCounts, RewardsByFacet } from '@/lib/core/views/facets-view';
import { IntervalStrip } from './interval-strip';
import { pickValue } from './prepare-facet';
import {
  formatRowsSort,
  parseRowsSort,
  prepareRewardsBy,
  type RewardsByColumn,
  type RewardsByRow,
  type RewardsBySort,
  rewardsByCsv,
} from './prepare-rewards-by';

type Props = { view: RewardsByFacet; facets: readonly FacetCounts[]; reward: string };

const FOLDED = 15;
const BEFORE_STRIP = ['value', 'scored', 'mean'] as const;
const AFTER_STRIP = ['sigma', 'z', 'wins'] as const;
const HEADS: Record<Exclude<RewardsByColumn, 'value'>, { text: string; title: string }> = {
  scored: { text: 'scored', title: 'scored responses' },
  mean: { text: 'mean', title: 'mean of all its rewards' },
  sigma: { text: 'σ', title: 'σ of all its rewards together' },
  z: { text: 'mean z', title: 'mean of (reward − μ) / σ of the prompt' },
  wins: {
    text: 'wins',
    title:
      'share of the prompts with scored responses of another value too in which it has the highest reward; equal ones share it',
  },
};

/** How the rewards of each model, or of each value of another facet, lie on one axis. */
export function RewardsBy({ view, facets, reward }: Props) {
  const { query, navigate, note } = useViewQuery();
  const sort = parseRowsSort(new URLSearchParams(query).get('rows'));
  const [open, setOpen] = useState(false);
  const { rows, low, high, hasWins } = prepareRewardsBy(view, sort);
  const picked = facets.find(({ field }) => field === view.field)?.picked ?? [];
  const shown = open ? rows : rows.filter(({ value }, i) => i < FOLDED || isIn(picked, value));
  const title = `Rewards by ${view.label} of ${countOf(view.prompts, 'prompt')}`;
  const afterStrip = AFTER_STRIP.filter((column) => column !== 'wins' || hasWins);
  const head = (column: RewardsByColumn) => (
    <SortHead
      key={column}
      column={column}
      label={view.label}
      sort={sort}
      onSort={(next) => note({ rows: formatRowsSort(next) })}
    />
  );
  const pick = (value: string) => (event: MouseEvent) =>
    navigate(
      pickValue(view.field, picked, value, event.shiftKey || event.ctrlKey || event.metaKey),
    );
  return (
    <section className="panel min-w-0 p-3" aria-label={title}>
      {facets.length > 1 ? (
        <label className="mb-2 flex items-center gap-2 text-xs">
          by
          <select
            aria-label="rewards by"
            value={view.field}
            onChange={(event) => navigate({ by: event.target.value }, 'replace')}
            className="h-7 min-w-0 rounded-md border border-line-strong/60 bg-panel px-1.5"
          >
            {facets.map(({ field, label }) => (
              <option key={field} value={field}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <ChartFrame
        title={title}
        note="line: lowest to highest · box: mean ± σ · bars: prompts by the mean of their rewards · click to filter, with Shift to add"
        csv={() => rewardsByCsv(view)}
      >
        {rows.length === 0 ? (
          <p className="mt-2 text-muted">No prompt passes the other filters.</p>
        ) : null}
        <ScrollBox
          label={`Rows: ${title}`}
          className={classNames('relative mt-2 overflow-x-auto', rows.length === 0 && 'hidden')}
        >
          <table className="w-full min-w-[40rem] text-xs">
            <thead className="text-muted">
              <tr className="border-line border-b">
                {BEFORE_STRIP.map(head)}
                <th scope="col" className="w-[45%] py-1 pl-4 font-medium">
                  <span className="flex justify-between gap-2">
                    <span>{low}</span>
                    <span>{rewardLabel(reward)}</span>
                    <span>{high}</span>
                  </span>
                </th>
                {afterStrip.map(head)}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row
                  key={`${row.value === null} ${row.text}`}
                  row={row}
                  columns={afterStrip}
                  isPicked={isIn(picked, row.value)}
                  isPale={picked.length > 0 && !isIn(picked, row.value)}
                  pick={pick}
                />
              ))}
            </tbody>
          </table>
        </ScrollBox>
        {rows.length > FOLDED ? (
          <Button
            variant="quiet"
            size="small"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="mt-1"
          >
            {open ? 'show fewer' : `show all ${formatCount(rows.length)}`}
          </Button>
        ) : null}
      </ChartFrame>
    </section>
  );
}

function isIn(picked: readonly string[], value: string | null): boolean {
  return value !== null && picked.includes(value);
}

type HeadProps = {
  column: RewardsByColumn;
  label: string;
  sort: RewardsBySort;
  onSort: (sort: RewardsBySort) => void;
};

function SortHead({ column, label, sort, onSort }: HeadProps) {
  const isSorted = sort.column === column;
  const first = column !== 'value';
  const head = column === 'value' ? { text: label, title: label } : HEADS[column];
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      className={classNames(
        'py-1 font-medium',
        column === 'value' ? 'text-left' : 'pl-3 text-right',
      )}
    >
      <button
        type="button"
        title={`Sort by ${head.title}`}
        onClick={() => onSort({ column, descending: isSorted ? !sort.descending : first })}
        className="inline-flex items-center gap-0.5 whitespace-nowrap hover:text-ink"
      >
        {head.text}
        {isSorted ? <Arrow aria-hidden className="size-3" /> : null}
      </button>
    </th>
  );
}

type RowProps = {
  row: RewardsByRow;
  columns: readonly (typeof AFTER_STRIP)[number][];
  isPicked: boolean;
  isPale: boolean;
  pick: (value: string) => (event: MouseEvent) => void;
};

function Row({ row, columns, isPicked, isPale, pick }: RowProps) {
  const { value, text, cells, strip, sentence } = row;
  return (
    <tr
      className={classNames('border-line border-b last:border-0', isPicked && 'bg-accent-soft')}
      title={sentence}
    >
      <th scope="row" className="max-w-56 py-0.5 text-left font-normal">
        {value === null ? (
          <span className="text-muted">{text}</span>
        ) : (
          <button
            type="button"
            aria-pressed={isPicked}
            onClick={pick(value)}
            className="block w-full truncate rounded-sm px-1 text-left hover:bg-sunken"
          >
            {text}
          </button>
        )}
      </th>
      <Cell text={cells.scored} />
      <Cell text={cells.mean} />
      <td className="py-0.5 pl-4">
        {strip ? <IntervalStrip strip={strip} isPale={isPale} /> : null}
        <span className="sr-only">{sentence}</span>
      </td>
      {columns.map((column) => (
        <Cell key={column} text={cells[column]} />
      ))}
    </tr>
  );
}

function Cell({ text }: { text: string }) {
  return <td className="whitespace-nowrap py-0.5 pl-3 text-right">{text}</td>;
}
