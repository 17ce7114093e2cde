/** Where in the workbench an address is. */
export type Place = { dataset: string | null; page: string };

/** Returns the dataset and page of a path: `/datasets/a%20b/prompts/7` is page `prompts` of `a b`. */
export function parsePlace(pathname: string): Place {
  const [first = '', second, third = ''] = pathname.split('/').slice(1);
  if (first !== 'datasets' || !second) return { dataset: null, page: first };
  try {
    return { dataset: decodeURIComponent(second), page: third };
  } catch {
    return { dataset: second, page: third };
  }
}
