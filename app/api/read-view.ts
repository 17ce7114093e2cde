import type { ChoicePage } from '@/lib/schema/views/page-choices';
import { parseAddress } from '@/lib/schema/views/parse-address';
import { searchParamsOf } from '@/lib/schema/views/search-params-of';
import type { ParsedView } from '@/lib/schema/views/view-params';

/** Returns the view that an API address stands for; `page` is the one whose data it is, if that has choices of its own. */
export async function readView(
  request: Request,
  params: Promise<{ name: string }>,
  page?: ChoicePage,
): Promise<ParsedView> {
  const { name } = await params;
  return parseAddress(name, searchParamsOf(new URL(request.url).searchParams), page);
}
