import { oneOf } from '@/lib/core/guards/one-of';
import { TABLE_COLUMNS, type TableColumn, USUAL_COLUMNS } from '@/lib/core/views/table-column';
import type { ParsedView, SearchParams } from './view-params';

const PAGE = /^[1-9]\d{0,8}$/;

/** Stands for no column beside the prompt, which is always there. */
const NONE = 'prompt';
const MOST_SHOWN = 40;

/** The columns that a text names, and the parts of it that name none or one again. */
export type ParsedColumns = { columns: readonly TableColumn[]; unknown: string[] };

/** Reads `cols` of an address: columns left to right with commas between them, `prompt` for none. Where nothing is named, or nothing that is known, the usual ones are taken. */
export function parseColumns(text: string | null | undefined): ParsedColumns {
  if (!text) return { columns: USUAL_COLUMNS, unknown: [] };
  const columns = new Set<TableColumn>();
  const unknown: string[] = [];
  const names = text.split(',');
  for (const name of names) {
    const known = oneOf(TABLE_COLUMNS, name);
    if (known && !columns.has(known)) columns.add(known);
    else if (name !== NONE) unknown.push(name.slice(0, MOST_SHOWN));
  }
  const isUsual = columns.size === 0 && !names.includes(NONE);
  return { columns: isUsual ? USUAL_COLUMNS : [...columns], unknown };
}

/** Returns columns as `parseColumns` reads them back; null for the usual ones. */
export function formatColumns(columns: readonly TableColumn[]): string | null {
  const text = columns.length === 0 ? NONE : columns.join(',');
  return text === USUAL_COLUMNS.join(',') ? null : text;
}

/**
 * Reads what an address says of the prompts table alone: `cols` and `page` (from 1 on). What cannot be used is added to
 * what the view ignores, each column by itself; the usual columns and the first page are taken then.
 */
export function parseTable(
  parsed: ParsedView,
  params: SearchParams,
): { parsed: ParsedView; columns: readonly TableColumn[]; page: number } {
  const { columns, unknown } = parseColumns([params.cols].flat()[0]);
  const ignored = [...parsed.ignored, ...unknown.map((name) => `column ${JSON.stringify(name)}`)];
  const asked = [params.page].flat()[0];
  const known = asked ? parsePage(asked) : 1;
  if (known === null) ignored.push(`page=${asked?.slice(0, MOST_SHOWN)}`);
  return { parsed: { ...parsed, ignored }, columns, page: known ?? 1 };
}

function parsePage(text: string): number | null {
  return PAGE.test(text) ? Number(text) : null;
}
