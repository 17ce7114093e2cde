import { searchParamsOf } from '@/lib/schema/views/search-params-of';
import { unknownFilters } from '@/lib/schema/views/unknown-filters';
import { type ParsedView, parseView } from '@/lib/schema/views/view-params';

/** Returns the view that an API address stands for. */
export async function readView(
  request: Request,
  params: Promise<{ name: string }>,
): Promise<ParsedView> {
  const { name } = await params;
  const search = searchParamsOf(new URL(request.url).searchParams);
  const parsed = parseView(name, search);
  return { ...parsed, ignored: [...parsed.ignored, ...unknownFilters(search, parsed)] };
}
