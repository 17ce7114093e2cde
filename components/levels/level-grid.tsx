'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useViewQuery } from '@/components/view/use-view-query';
import type { Levels } from '@/lib/core/recipes/recipe';
import type { LevelGrid as Grid } from '@/lib/core/views/levels-view';
import { formatLevels } from '@/lib/schema/views/levels-params';
import {
  levelsLabel,
  moveInLevels,
  type PreparedLevel,
  prepareLevels,
  toggleLevels,
} from './prepare-levels';

/** The pairs of every two levels as a grid: one stop of the Tab key, walked by arrow keys, chosen by click, Enter or Space. */
export function LevelGrid({ grid }: { grid: Grid }) {
  const { navigate, pending } = useViewQuery();
  const table = useRef<HTMLTableElement>(null);
  const { columns, rows } = prepareLevels(grid);
  const top = grid.levels.at(-1) ?? 0;
  const [cursor, setCursor] = useState<Levels>({ chosen: top, rejected: grid.levels[0] ?? 0 });
  const current = levelsLabel(cursor);
  const toggle = (levels: Levels) =>
    navigate({ levels: formatLevels(toggleLevels(grid.choice, levels)) }, 'replace');
  const focus = (levels: Levels) => {
    setCursor(levels);
    const key = CSS.escape(levelsLabel(levels));
    table.current?.querySelector<HTMLElement>(`[data-levels="${key}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = moveInLevels(event.key, cursor, grid.levels);
    if (to) focus(to);
    else if (event.key === 'Enter' || event.key === ' ') toggle(cursor);
    else return;
    event.preventDefault();
  };
  return (
    <div className="relative overflow-x-auto p-1">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is what this role is for
        role="grid"
        aria-label="Pairs by chosen and rejected level"
        aria-multiselectable
        aria-busy={pending}
        onKeyDown={onKeyDown}
        className="border-separate border-spacing-0.5 text-xs"
      >
        <thead>
          <tr>
            <th
              scope="col"
              className="whitespace-nowrap pr-2 pb-1 text-right align-bottom font-normal"
            >
              <span className="text-chosen">chosen ↓</span>
              <br />
              <span className="text-rejected">rejected →</span>
            </th>
            {columns.map((level) => (
              <th key={level} scope="col" className="min-w-18 pb-1 font-medium text-rejected">
                {level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ level, cells }) => (
            <tr key={level}>
              <th scope="row" className="pr-2 text-right font-medium text-chosen">
                {level}
              </th>
              {cells.map((cell, column) =>
                cell ? (
                  <LevelCell
                    key={cell.key}
                    cell={cell}
                    isCurrent={cell.key === current}
                    onClick={() => {
                      focus(cell);
                      toggle(cell);
                    }}
                  />
                ) : (
                  <td key={columns[column]} className="text-center text-muted">
                    <span aria-hidden>·</span>
                    <span className="sr-only">no pair</span>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = { cell: PreparedLevel; isCurrent: boolean; onClick: () => void };

function LevelCell({ cell, isCurrent, onClick }: CellProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears its keys
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is what this role is for
      role="gridcell"
      tabIndex={isCurrent ? 0 : -1}
      aria-selected={cell.isChosen}
      aria-label={cell.sentence}
      data-levels={cell.key}
      data-shade={cell.shade ?? 'none'}
      onClick={onClick}
      className={classNames(
        'h-11 cursor-pointer rounded px-1.5 text-center',
        cell.isChosen && 'relative z-10 outline-2 outline-accent outline-offset-1',
      )}
    >
      <span className={classNames('block', cell.isChosen && 'font-semibold')}>
        {cell.isChosen ? '✓ ' : ''}
        {cell.pairs}
      </span>
      <span className="block text-[0.6875rem]">{cell.prompts}</span>
    </td>
  );
}
