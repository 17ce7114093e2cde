import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { readOverview } from '@/lib/services/read-overview';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => readOverview(context, await readView(request, params)));
}
