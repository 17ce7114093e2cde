/** Parameters to set, a list for one that is repeated, or with null to remove. */
export type QueryChanges = Record<string, string | readonly string[] | null>;

/** Returns the query string (without `?`) after the changes; what is not named stays as it is. */
export function editQuery(query: string, changes: QueryChanges): string {
  const params = new URLSearchParams(query);
  for (const [key, value] of Object.entries(changes)) {
    params.delete(key);
    for (const one of value === null ? [] : [value].flat()) params.append(key, one);
  }
  return params.toString();
}

/** Returns a path with a query string, and no lone `?`. */
export function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}

/** Returns the address of a dataset's page. */
export function datasetPath(name: string, page = ''): string {
  return `/datasets/${encodeURIComponent(name)}${page === '' ? '' : `/${page}`}`;
}
