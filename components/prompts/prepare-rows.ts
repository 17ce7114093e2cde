import { numberFormat } from '@/lib/core/format/format-number';
import type { PromptRow } from '@/lib/core/views/prompt-view';
import type { TableColumn } from '@/lib/core/views/table-column';
import { columnOf } from './columns';

/** A row with the text of each numeric column. */
export type PreparedRow = { row: PromptRow; texts: Partial<Record<TableColumn, string>> };

/** Returns the rows with the numbers of some columns, of as many digits as tell the values of each column apart. */
export function prepareRows(
  rows: readonly PromptRow[],
  columns: readonly TableColumn[],
): PreparedRow[] {
  const formats = columns.flatMap((id) => {
    const { number } = columnOf(id);
    return number ? [{ id, number, format: numberFormat(rows.map(number)) }] : [];
  });
  return rows.map((row) => ({
    row,
    texts: Object.fromEntries(formats.map(({ id, number, format }) => [id, format(number(row))])),
  }));
}
