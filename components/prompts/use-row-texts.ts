'use client';

import { useMemo } from 'react';
import type { PromptRow } from '@/lib/core/views/prompt-view';
import { PAGE_ROWS, type TableColumn } from '@/lib/core/views/table-column';
import type { ColumnWidths } from './column-widths';
import { prepareRows } from './prepare-rows';

/** The texts of the rows loaded on the pages from that of `first` to that of `last`. Their digits stay as they are until another page comes into sight. */
export function useRowTexts(
  rows: ReadonlyMap<number, PromptRow>,
  columns: readonly TableColumn[],
  widths: ColumnWidths,
  first: number,
  last: number,
) {
  const from = Math.floor(first / PAGE_ROWS) * PAGE_ROWS;
  const to = (Math.floor(last / PAGE_ROWS) + 1) * PAGE_ROWS;
  return useMemo(() => {
    const loaded: PromptRow[] = [];
    for (let index = from; index < to; index++) {
      const row = rows.get(index);
      if (row) loaded.push(row);
    }
    const prepared = prepareRows(loaded, columns, widths);
    return new Map(prepared.map(({ row, texts }) => [row, texts]));
  }, [rows, columns, widths, from, to]);
}
