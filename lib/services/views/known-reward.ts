import { findDataset } from '@/lib/data/queries/find-dataset';
import type { ParsedView } from '@/lib/schema/views/view-params';
import type { ServiceContext } from '@/lib/services/service-context';

/** Returns the view without a reward that its dataset does not have; the view lists it as ignored. */
export async function withKnownReward(
  { database }: ServiceContext,
  parsed: ParsedView,
): Promise<ParsedView> {
  const { view, ignored } = parsed;
  if (view.reward === null) return parsed;
  const dataset = await findDataset(database, view.dataset);
  if (!dataset || dataset.rewards.some(({ name }) => name === view.reward)) return parsed;
  return {
    ...parsed,
    view: { ...view, reward: null },
    ignored: [...ignored, `reward=${view.reward}`],
  };
}
