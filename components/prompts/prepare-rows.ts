import { numberFormat } from '@/lib/core/format/format-number';
import type { PromptRow } from '@/lib/core/views/prompt-view';
import { COLUMNS } from './columns';

/** A row with the text of each numeric column. */
export type PreparedRow = { row: PromptRow; texts: Record<string, string> };

/** Returns the rows with numbers of as many digits as tell the values of each column apart. */
export function prepareRows(rows: readonly PromptRow[]): PreparedRow[] {
  const formats = COLUMNS.flatMap(({ id, number }) =>
    number ? [{ id, number, format: numberFormat(rows.map(number)) }] : [],
  );
  return rows.map((row) => ({
    row,
    texts: Object.fromEntries(formats.map(({ id, number, format }) => [id, format(number(row))])),
  }));
}
