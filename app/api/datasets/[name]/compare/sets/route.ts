import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { readComparedSets } from '@/app/read-comparison';
import { searchParamsOf } from '@/lib/schema/views/search-params-of';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const search = searchParamsOf(new URL(request.url).searchParams);
    return readComparedSets(context, await readView(request, params), search);
  });
}
