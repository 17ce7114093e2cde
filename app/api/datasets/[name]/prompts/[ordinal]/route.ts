import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { parseOrdinal } from '@/lib/schema/views/parse-ordinal';
import { searchParamsOf } from '@/lib/schema/views/search-params-of';
import { readPrompt } from '@/lib/services/read-prompt';
import { readResponseModel } from '@/lib/services/read-response-model';

type Params = { params: Promise<{ name: string; ordinal: string }> };

export function GET(request: Request, { params }: Params) {
  return respond(async (context) => {
    const ordinal = parseOrdinal((await params).ordinal);
    const search = searchParamsOf(new URL(request.url).searchParams);
    const view = await readView(request, params, 'prompt');
    const { parsed } = await readResponseModel(context, view, search);
    return readPrompt(context, parsed, ordinal);
  });
}
