import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { searchParamsOf } from '@/lib/schema/views/search-params-of';
import { readFacets } from '@/lib/services/read-facets';
import { readOverview } from '@/lib/services/read-overview';
import { readOverviewChoices } from '@/lib/services/read-overview-choices';
import { readRelations } from '@/lib/services/read-relations';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const search = searchParamsOf(new URL(request.url).searchParams);
    const view = await readView(request, params, 'overview');
    const { parsed, by, against } = await readOverviewChoices(context, view, search);
    return {
      ...(await readOverview(context, parsed)),
      facets: await readFacets(context, parsed, by),
      relations: await readRelations(context, parsed, against),
    };
  });
}
