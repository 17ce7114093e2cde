import { notFound } from 'next/navigation';
import { getContext } from '@/lib/context';
import { AppError } from '@/lib/core/errors/app-error';
import { launchIndexing } from '@/lib/jobs/launch-indexing';
import type { ChoicePage } from '@/lib/schema/views/page-choices';
import { parseAddress } from '@/lib/schema/views/parse-address';
import type { ParsedView, SearchParams } from '@/lib/schema/views/view-params';

/** What Next hands a page of a dataset. */
export type DatasetPageProps = {
  params: Promise<{ name: string }>;
  searchParams: Promise<SearchParams>;
};

/** What an address asks for: the view, the query as it stands, and all its parameters. */
export type ViewRequest = { parsed: ParsedView; query: string; search: SearchParams };

/** Returns the view a page was asked for and its query string as it came; `page` is named where it has choices of its own. */
export async function readViewRequest(
  params: Promise<{ name: string }>,
  searchParams: Promise<SearchParams>,
  page?: ChoicePage,
): Promise<ViewRequest> {
  const search = await searchParams;
  const parsed = parseAddress(await datasetName(params), search, page);
  if (parsed.view.filter.search !== null)
    await launchIndexing(await getContext(), parsed.view.dataset);
  return { parsed, query: queryString(search), search };
}

/** Returns the dataset's name of a page's address. */
export async function datasetName(params: Promise<{ name: string }>): Promise<string> {
  const { name } = await params;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Waits for a service; a dataset or prompt that does not exist shows the page for that. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
}

function queryString(search: SearchParams): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) params.append(key, one);
    }
  }
  return params.toString();
}
