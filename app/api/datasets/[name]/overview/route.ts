import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { readOverview } from '@/lib/services/read-overview';
import { readRelations } from '@/lib/services/read-relations';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const parsed = await readView(request, params);
    const against = new URL(request.url).searchParams.get('against');
    const overview = await readOverview(context, parsed);
    return { ...overview, relations: await readRelations(context, parsed, against) };
  });
}
