import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { readComparison } from '@/app/read-comparison';
import { searchParamsOf } from '@/lib/schema/views/search-params-of';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const search = searchParamsOf(new URL(request.url).searchParams);
    const { view } = await readComparison(context, await readView(request, params), search);
    return view;
  });
}
