'use client';

import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import { type Pairing, pairingSlug, parsePairing } from '@/lib/core/rewards/pairing';
import { moveInMatrix } from './move-in-matrix';
import type { PreparedMatrix } from './prepare-matrix';

/** Longer numbers are written smaller on a phone. */
const SHORT = 6;

type Props = {
  prepared: PreparedMatrix;
  label: string;
  /** The id of what says all numbers of the current cell. */
  describedBy: string;
  current: Pairing;
  /** The focus moved to a cell. */
  onMove: (pairing: Pairing) => void;
  /** A cell was taken by click or Enter. */
  onTake: (pairing: Pairing) => void;
  /** The pointer is over a cell, or over none. */
  onPoint: (pairing: Pairing | null) => void;
};

/** The 21 pairings as a grid: one stop of the Tab key, walked by arrow keys. */
export function MatrixGrid({
  prepared,
  label,
  describedBy,
  current,
  onMove,
  onTake,
  onPoint,
}: Props) {
  const grid = useRef<HTMLTableElement>(null);
  const slug = pairingSlug(current);
  // The focus stays with the cursor, however it was moved, but never comes in from elsewhere.
  useEffect(() => {
    const table = grid.current;
    if (!table?.contains(document.activeElement)) return;
    table.querySelector<HTMLElement>(`[data-slug="${CSS.escape(slug)}"]`)?.focus();
  }, [slug]);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const next = moveInMatrix(event.key, current);
    if (next) {
      event.preventDefault();
      onMove(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onTake(current);
    }
  };
  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const pairing = pairingOf(event.target);
    if (pairing) onTake(pairing);
  };
  return (
    <div className="overflow-x-auto p-1">
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is what this role is for
        role="grid"
        aria-label={label}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={(event) => onPoint(pairingOf(event.target))}
        onPointerLeave={() => onPoint(null)}
        className="w-full table-fixed border-separate border-spacing-0.5 text-xs sm:text-sm"
      >
        <thead>
          <tr>
            <th scope="col" className="w-11 pb-1 text-left align-bottom font-normal sm:w-16">
              <span className="sr-only">chosen point</span>
            </th>
            {prepared.columns.map((column) => (
              <th key={column.point} scope="col" className="pb-1 font-medium text-rejected">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {prepared.rows.map((row) => (
            <tr key={row.point}>
              <th scope="row" className="pr-1 text-right font-medium text-chosen">
                {row.label}
              </th>
              {row.cells.map((cell, column) =>
                cell ? (
                  <td
                    key={cell.slug}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is what this role is for
                    role="gridcell"
                    tabIndex={cell.slug === slug ? 0 : -1}
                    aria-selected={cell.slug === slug}
                    aria-label={cell.sentence}
                    aria-describedby={cell.slug === slug ? describedBy : undefined}
                    data-slug={cell.slug}
                    data-shade={cell.shade ?? 'none'}
                    className={classNames(
                      'h-10 cursor-pointer rounded text-center sm:h-12',
                      cell.text.length > SHORT && 'max-sm:text-[0.6875rem] max-sm:tracking-tight',
                      cell.hatched && 'hatched',
                      cell.slug === slug &&
                        'relative z-10 font-semibold outline-2 outline-accent outline-offset-1',
                    )}
                  >
                    {cell.text}
                  </td>
                ) : (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: a place of the grid, not an item
                    key={column}
                    className="text-center text-muted"
                  >
                    <span aria-hidden>·</span>
                    <span className="sr-only">no pairing</span>
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

/** The pairing of the cell that an event came from. */
function pairingOf(target: EventTarget): Pairing | null {
  const cell = target instanceof Element ? target.closest('[data-slug]') : null;
  return parsePairing(cell?.getAttribute('data-slug') ?? '');
}
