import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { readFacets } from '@/lib/services/read-facets';
import { readOverview } from '@/lib/services/read-overview';
import { readRelations } from '@/lib/services/read-relations';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const parsed = await readView(request, params);
    const { searchParams } = new URL(request.url);
    return {
      ...(await readOverview(context, parsed)),
      facets: await readFacets(context, parsed, searchParams.get('by')),
      relations: await readRelations(context, parsed, searchParams.get('against')),
    };
  });
}
