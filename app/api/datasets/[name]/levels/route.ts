import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { parseLevels } from '@/lib/schema/views/levels-params';
import { searchParamsOf } from '@/lib/schema/views/search-params-of';
import { readLevels } from '@/lib/services/read-levels';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const search = searchParamsOf(new URL(request.url).searchParams);
    const { parsed, choice } = parseLevels(await readView(request, params, 'levels'), search);
    return readLevels(context, parsed, choice);
  });
}
