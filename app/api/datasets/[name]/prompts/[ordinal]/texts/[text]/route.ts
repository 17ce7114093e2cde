import { respond } from '@/app/api/respond';
import { parseOrdinal } from '@/lib/schema/views/parse-ordinal';
import { parseTextPlace } from '@/lib/schema/views/text-place';
import { readText } from '@/lib/services/read-text';

type Params = { params: Promise<{ name: string; ordinal: string; text: string }> };

export function GET(_: Request, { params }: Params) {
  return respond(async (context) => {
    const { name, ordinal, text } = await params;
    const place = parseTextPlace(text);
    return new Response(await readText(context, name, parseOrdinal(ordinal), place), {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  });
}
