import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { resolveComparison } from '@/app/read-comparison';
import { parseOrdinal } from '@/lib/schema/views/parse-ordinal';
import { searchParamsOf } from '@/lib/schema/views/search-params-of';
import { comparePromptPairs } from '@/lib/services/compare-prompt-pairs';

type Params = { params: Promise<{ name: string; ordinal: string }> };

export function GET(request: Request, { params }: Params) {
  return respond(async (context) => {
    const { name, ordinal } = await params;
    const search = searchParamsOf(new URL(request.url).searchParams);
    const parsed = await readView(request, params);
    const { a, b } = await resolveComparison(context, parsed, search);
    return comparePromptPairs(context, name, { a, b }, parseOrdinal(ordinal));
  });
}
