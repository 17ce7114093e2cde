import { countValues } from '@/lib/core/facets/count-values';
import { placeSums, rewardsByFacet } from '@/lib/core/facets/rewards-by-facet';
import { CHUNK_PROMPTS } from '@/lib/core/frames/columns';
import type { FacetCounts, FacetsView, RewardsByFacet } from '@/lib/core/views/facets-view';
import { readFacetSums } from '@/lib/data/queries/read-facet-column';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { type FacetColumns, facetColumns } from './facets/facet-columns';
import type { ServiceContext } from './service-context';
import { type OpenView, openView } from './views/open-view';

/** The facet that rewards are shown by where nobody asks for another. */
const MAIN_FACET = 'model';

/**
 * Returns the facets of a dataset, each counted over the prompts that pass every filter but that on the facet itself, and the
 * rewards by one of them: the one named `by`, else the model, else the first. A `by` that the dataset does not have gives way.
 * Cost: the values that the prompts shown have, whatever the number of responses.
 */
export async function readFacets(
  context: ServiceContext,
  parsed: ParsedView,
  by: string | null,
): Promise<FacetsView> {
  const opened = await openView(context, parsed);
  const columns = await facetColumns(context, opened.dataset);
  const facets: FacetCounts[] = [];
  for (const field of columns.fields) {
    const shown = await opened.withoutFacet(field).prompts;
    const counts = countValues(await columns.column(field), opened.frame.total, shown);
    facets.push({ ...counts, picked: [...(opened.filter.facets[field] ?? [])] });
  }
  const main = [by, MAIN_FACET].find((field) => field !== null && columns.fields.includes(field));
  const field = main ?? columns.fields[0];
  return {
    ready: columns.list !== null,
    facets,
    rewardsBy: field === undefined ? null : await rewardsBy(context, opened, columns, field),
    leftOut: columns.list?.leftOut ?? [],
    hasMore: columns.list?.hasMore ?? false,
  };
}

async function rewardsBy(
  { database, frames }: ServiceContext,
  { dataset, reward, frame, withoutFacet }: OpenView,
  { list, column, tagKey }: FacetColumns,
  field: string,
): Promise<RewardsByFacet> {
  const { key, prompts } = withoutFacet(field);
  return frames.rewardsBy.get(`${key}:${tagKey}:${field}`, async () => {
    const entries = await column(field);
    const index = list?.facets.find((facet) => facet.field === field)?.index;
    const sumsKey = `${dataset.id}:${reward.field}:${index ?? tagKey}`;
    const placed = await frames.facetSums.get(sumsKey, async () => {
      const { place, parts } = placeSums(entries, frame.total, CHUNK_PROMPTS);
      const stored = index ?? -1;
      return {
        place,
        sums: await readFacetSums(database, dataset.id, stored, reward.field, parts),
      };
    });
    return rewardsByFacet(entries, placed, frame, await prompts);
  });
}
