import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { readPairing } from '@/lib/services/read-pairing';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => readPairing(context, await readView(request, params)));
}
