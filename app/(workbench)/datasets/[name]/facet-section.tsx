import { FacetCharts } from '@/components/facets/facet-charts';
import { getContext } from '@/lib/context';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { readFacets } from '@/lib/services/read-facets';

type Props = { parsed: ParsedView; by: string | null; reward: string };

/** Models, sources and tags, and the rewards by one of them; the page does not wait for them. */
export async function FacetSection({ parsed, by, reward }: Props) {
  return <FacetCharts view={await readFacets(await getContext(), parsed, by)} reward={reward} />;
}
