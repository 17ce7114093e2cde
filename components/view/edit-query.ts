import type { QueryChanges } from '@/lib/core/views/query-changes';

/** Returns the query string (without `?`) after the changes; what is not named stays as it is. */
export function editQuery(query: string, changes: QueryChanges): string {
  const params = new URLSearchParams(query);
  for (const [key, value] of Object.entries(changes)) {
    if (value !== null) continue;
    const gone = key.endsWith('.*')
      ? [...params.keys()].filter((name) => name.startsWith(key.slice(0, -1)))
      : [key];
    for (const name of gone) params.delete(name);
  }
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) continue;
    params.delete(key);
    for (const one of [value].flat()) params.append(key, one);
  }
  return params.toString();
}

/** Returns a path with a query string, and no lone `?`. */
export function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}

/** Returns the address of a dataset's page. A name that ends in `.json` is escaped where it would ask for data. */
export function datasetPath(name: string, page = ''): string {
  const path = `/datasets/${encodeURIComponent(name)}`;
  return page === '' ? path.replace(/\.json$/, '%2Ejson') : `${path}/${page}`;
}
