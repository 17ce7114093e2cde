import { findDataset } from '@/lib/data/queries/find-dataset';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { openFacets } from '@/lib/services/facets/open-facets';
import type { ServiceContext } from '@/lib/services/service-context';

/** Returns the view without a reward, and without values of facets, that its dataset does not have; the view lists them as ignored. */
export async function withKnownReward(
  context: ServiceContext,
  parsed: ParsedView,
): Promise<ParsedView> {
  const { view, ignored } = parsed;
  const dataset = await findDataset(context.database, view.dataset);
  if (!dataset) return parsed;
  const facets = await openFacets(context, dataset, view.filter.facets);
  const isKnown = view.reward === null || dataset.rewards.some(({ name }) => name === view.reward);
  return {
    ...parsed,
    view: {
      ...view,
      reward: isKnown ? view.reward : null,
      filter: { ...view.filter, facets: facets.filter },
    },
    ignored: [...ignored, ...(isKnown ? [] : [`reward=${view.reward}`]), ...facets.ignored],
  };
}
