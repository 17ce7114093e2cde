import { parseAddress } from './parse-address';
import { searchParamsOf } from './search-params-of';
import { formatColumns, parseTable } from './table-params';
import { formatView } from './view-params';

/**
 * Returns the parameters of an address that make a view (reward, σ, pairing, filter, order and columns; not the page), always in
 * the same order and without defaults, and those that could not be used.
 */
export function canonicalView(query: string): { query: string; ignored: string[] } {
  const { page: _, ...params } = searchParamsOf(query);
  const { parsed, columns } = parseTable(parseAddress('', params), params);
  const canonical = new URLSearchParams(formatView(parsed.view, parsed.sort));
  const cols = formatColumns(columns);
  if (cols !== null) canonical.set('cols', cols);
  return { query: canonical.toString(), ignored: parsed.ignored };
}
