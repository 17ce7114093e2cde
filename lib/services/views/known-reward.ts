import { withKnownRewards } from '@/lib/core/filters/known-rewards';
import { findDataset } from '@/lib/data/queries/find-dataset';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { openFacets } from '@/lib/services/facets/open-facets';
import type { ServiceContext } from '@/lib/services/service-context';

/** Returns the view without rewards, also in the filter, and values of facets that its dataset does not have; the view lists them as ignored. */
export async function withKnownReward(
  context: ServiceContext,
  parsed: ParsedView,
): Promise<ParsedView> {
  const { view, ignored } = parsed;
  const dataset = await findDataset(context.database, view.dataset);
  if (!dataset) return parsed;
  const names = dataset.rewards.map(({ name }) => name);
  const isKnown = view.reward === null || names.includes(view.reward);
  const { filter, unknown } = withKnownRewards(view.filter, names);
  const facets = await openFacets(context, dataset, view.filter.facets);
  return {
    ...parsed,
    view: {
      ...view,
      reward: isKnown ? view.reward : null,
      filter: { ...filter, facets: facets.filter },
    },
    ignored: [
      ...ignored,
      ...(isKnown ? [] : [`reward=${view.reward}`]),
      ...unknown,
      ...facets.ignored,
    ],
  };
}
