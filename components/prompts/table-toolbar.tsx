import type { ReactNode } from 'react';
import { formatCount } from '@/lib/core/format/format-count';
import { PAGE_ROWS } from '@/lib/core/views/table-column';

type Props = {
  /** Positions of the first and the last row in sight, from 0 on. */
  first: number;
  last: number;
  /** The page of 100 rows in sight, from 1 on. */
  page: number;
  count: number;
  menu: ReactNode;
  /** What is selected, and what can be done with it. */
  children: ReactNode;
};

/** Stands above the prompts table, as high with a selection as without one. */
export function TableToolbar({ first, last, page, count, menu, children }: Props) {
  const pages = Math.max(1, Math.ceil(count / PAGE_ROWS));
  return (
    <div className="flex min-h-9 items-center gap-x-3 gap-y-1 overflow-x-auto whitespace-nowrap px-0.5 text-xs sm:min-h-7 sm:flex-wrap sm:overflow-visible">
      {menu}
      {children}
      <p className="ml-auto text-muted">
        rows {formatCount(first + 1)} to {formatCount(last + 1)}, page {formatCount(page)} of{' '}
        {formatCount(pages)}
      </p>
    </div>
  );
}
