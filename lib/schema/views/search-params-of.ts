import type { SearchParams } from './view-params';

/** Returns the parameters of a query string, or of an address, as a page gets them: one that is repeated is a list. */
export function searchParamsOf(query: string | URLSearchParams): SearchParams {
  const found = new Map<string, string[]>();
  for (const [key, value] of new URLSearchParams(query)) {
    found.set(key, [...(found.get(key) ?? []), value]);
  }
  return Object.fromEntries(
    [...found].map(([key, values]) => [key, values.length === 1 ? values[0] : values]),
  );
}
