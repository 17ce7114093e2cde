import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { parseSeed } from '@/lib/schema/views/analysis-params';
import { readLength } from '@/lib/services/read-length';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const search = Object.fromEntries(new URL(request.url).searchParams);
    const { parsed, seed } = parseSeed(await readView(request, params), search);
    return readLength(context, parsed, seed);
  });
}
