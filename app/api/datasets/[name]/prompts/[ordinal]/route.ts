import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { parseOrdinal } from '@/lib/schema/views/parse-ordinal';
import { readPrompt } from '@/lib/services/read-prompt';

type Params = { params: Promise<{ name: string; ordinal: string }> };

export function GET(request: Request, { params }: Params) {
  return respond(async (context) => {
    const ordinal = parseOrdinal((await params).ordinal);
    return readPrompt(context, await readView(request, params), ordinal);
  });
}
