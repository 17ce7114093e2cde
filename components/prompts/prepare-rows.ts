import { exponentFormat, type NumberFormat, numberFormat } from '@/lib/core/format/format-number';
import type { PromptRow } from '@/lib/core/views/prompt-view';
import type { TableColumn } from '@/lib/core/views/table-column';
import { type ColumnWidths, usualWidth } from './column-widths';
import { columnOf } from './columns';

/** A row with the text of each numeric column. */
export type PreparedRow = { row: PromptRow; texts: Partial<Record<TableColumn, string>> };

/** From here on numbers give way to their scientific form where a column cannot hold them. */
const HUGE = 1e9;
/** Of a digit, and of what stands beside the text of a cell, in pixels. */
const DIGIT = 7;
const PADDING = 12;

/**
 * Returns the rows with the numbers of some columns, of as many digits as tell the values of each column apart. `widths` are
 * those of the columns that somebody sized, in pixels.
 */
export function prepareRows(
  rows: readonly PromptRow[],
  columns: readonly TableColumn[],
  widths: ColumnWidths = {},
): PreparedRow[] {
  const formats = columns.flatMap((id) => {
    const { number } = columnOf(id);
    if (!number) return [];
    const room = (widths[id] ?? usualWidth(id)) - PADDING;
    return [{ id, number, format: fittingFormat(rows.map(number), room) }];
  });
  return rows.map((row) => ({
    row,
    texts: Object.fromEntries(formats.map(({ id, number, format }) => [id, format(number(row))])),
  }));
}

function fittingFormat(values: readonly (number | null)[], room: number): NumberFormat {
  const format = numberFormat(values);
  const isCut = values.some(
    (value) => Math.abs(value ?? 0) >= HUGE && format(value).length * DIGIT > room,
  );
  return isCut ? exponentFormat(values) : format;
}
