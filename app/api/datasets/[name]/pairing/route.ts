import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { parseTextAmount } from '@/lib/schema/views/text-amount';
import { readPairing } from '@/lib/services/read-pairing';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  const amount = parseTextAmount(new URL(request.url).searchParams.get('texts'));
  return respond(async (context) =>
    readPairing(context, await readView(request, params, 'pairings'), amount),
  );
}
