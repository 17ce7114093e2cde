import { FacetCharts } from '@/components/facets/facet-charts';
import { getContext } from '@/lib/context';
import type { ParsedView, SearchParams } from '@/lib/schema/views/view-params';
import { readFacets } from '@/lib/services/read-facets';

type Props = { parsed: ParsedView; search: SearchParams; reward: string };

/** Models, sources and tags, and the rewards by one of them; the page does not wait for them. */
export async function FacetSection({ parsed, search, reward }: Props) {
  const by = typeof search.by === 'string' ? search.by : null;
  return <FacetCharts view={await readFacets(await getContext(), parsed, by)} reward={reward} />;
}
