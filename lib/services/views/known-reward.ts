import { withKnownRewards } from '@/lib/core/filters/known-rewards';
import { findDataset } from '@/lib/data/queries/find-dataset';
import type { ParsedView } from '@/lib/schema/views/view-params';
import type { ServiceContext } from '@/lib/services/service-context';

/** Returns the view without the rewards that its dataset does not have, also in the filter; the view lists them as ignored. */
export async function withKnownReward(
  { database }: ServiceContext,
  parsed: ParsedView,
): Promise<ParsedView> {
  const { view, ignored } = parsed;
  const dataset = await findDataset(database, view.dataset);
  if (!dataset) return parsed;
  const names = dataset.rewards.map(({ name }) => name);
  const isKnown = view.reward === null || names.includes(view.reward);
  const { filter, unknown } = withKnownRewards(view.filter, names);
  return {
    ...parsed,
    view: { ...view, filter, reward: isKnown ? view.reward : null },
    ignored: [...ignored, ...(isKnown ? [] : [`reward=${view.reward}`]), ...unknown],
  };
}
