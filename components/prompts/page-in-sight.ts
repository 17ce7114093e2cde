import { PAGE_ROWS } from '@/lib/core/views/table-column';

/** Positions of the first and the last row in sight, from 0 on. */
export type RowsInSight = { first: number; last: number };

/**
 * Returns the page of 100 rows in sight, from 1 on: that of the first row, but the last page where its end is reached, as a
 * short one never comes to the top.
 */
export function pageInSight({ first, last }: RowsInSight, count: number): number {
  const isEnd = first > 0 && last >= count - 1;
  return Math.floor((isEnd ? count - 1 : first) / PAGE_ROWS) + 1;
}
