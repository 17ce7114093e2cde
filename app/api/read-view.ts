import { searchParamsOf } from '@/lib/schema/views/search-params-of';
import { type ParsedView, parseView } from '@/lib/schema/views/view-params';

/** Returns the view that an API address stands for. */
export async function readView(
  request: Request,
  params: Promise<{ name: string }>,
): Promise<ParsedView> {
  const { name } = await params;
  return parseView(name, searchParamsOf(new URL(request.url).searchParams));
}
