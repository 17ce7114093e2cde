import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { parseSeed } from '@/lib/schema/views/analysis-params';
import { searchParamsOf } from '@/lib/schema/views/search-params-of';
import { readEffectOfN } from '@/lib/services/read-effect-of-n';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const search = searchParamsOf(new URL(request.url).searchParams);
    const { parsed, seed } = parseSeed(await readView(request, params, 'effectOfN'), search);
    return readEffectOfN(context, parsed, seed);
  });
}
