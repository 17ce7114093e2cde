import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { readExtremes } from '@/lib/services/read-extremes';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => readExtremes(context, await readView(request, params)));
}
