import { formatColumns, parseTable } from './table-params';
import { unknownFilters } from './unknown-filters';
import { formatView, parseView } from './view-params';

/**
 * Returns the parameters of an address that make a view (reward, σ, pairing, filter, order and columns; not the page), always in
 * the same order and without defaults, and those that could not be used.
 */
export function canonicalView(query: string): { query: string; ignored: string[] } {
  const { page: _, ...params } = Object.fromEntries(new URLSearchParams(query));
  const { parsed, columns } = parseTable(parseView('', params), params);
  const canonical = new URLSearchParams(formatView(parsed.view, parsed.sort));
  const cols = formatColumns(columns);
  if (cols !== null) canonical.set('cols', cols);
  const ignored = [...parsed.ignored, ...unknownFilters(params, parsed)];
  return { query: canonical.toString(), ignored };
}
