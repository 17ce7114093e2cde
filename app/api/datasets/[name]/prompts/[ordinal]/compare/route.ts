import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { parseComparedResponses } from '@/lib/schema/views/compared-responses';
import { parseOrdinal } from '@/lib/schema/views/parse-ordinal';
import { parseTextAmount } from '@/lib/schema/views/text-amount';
import { readResponsePair } from '@/lib/services/read-response-pair';

type Params = { params: Promise<{ name: string; ordinal: string }> };

export function GET(request: Request, { params }: Params) {
  return respond(async (context) => {
    const ordinal = parseOrdinal((await params).ordinal);
    const { searchParams } = new URL(request.url);
    const indexes = parseComparedResponses((name) => searchParams.get(name));
    const amount = parseTextAmount(searchParams.get('texts'));
    return readResponsePair(
      context,
      await readView(request, params, 'comparedResponses'),
      ordinal,
      indexes,
      { amount },
    );
  });
}
