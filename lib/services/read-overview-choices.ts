import { parsePairing } from '@/lib/core/rewards/pairing';
import { COMPARISON_SORTS } from '@/lib/core/views/comparison-view';
import { findDataset } from '@/lib/data/queries/find-dataset';
import type { ParsedView, SearchParams } from '@/lib/schema/views/view-params';
import { facetColumns } from './facets/facet-columns';
import type { ServiceContext } from './service-context';

const MOST_SHOWN = 80;

/** What the overview shows rewards by, and the reward it sets beside the active one; null where nothing is asked for. */
export type OverviewChoices = { parsed: ParsedView; by: string | null; against: string | null };

/**
 * Reads `by` and `against` of the overview's address. A facet or reward that the dataset does not have is added to what the
 * view ignores, unless it is what the comparison of recipes has under the same name.
 */
export async function readOverviewChoices(
  context: ServiceContext,
  parsed: ParsedView,
  params: SearchParams,
): Promise<OverviewChoices> {
  const by = firstOf(params.by);
  const against = firstOf(params.against);
  const dataset = by || against ? await findDataset(context.database, parsed.view.dataset) : null;
  if (!dataset) return { parsed, by: null, against: null };
  const { fields, list } = await facetColumns(context, dataset);
  const isBy = fields.includes(by);
  const isAgainst = dataset.rewards.some(({ name }) => name === against);
  const unready = list === null ? ' (not counted yet)' : '';
  const ignored = [
    ...(isBy || by === '' || isComparisonSort(by) ? [] : [named('by', by) + unready]),
    ...(isAgainst || against === '' || isRecipe(against) ? [] : [named('against', against)]),
  ];
  return {
    parsed: { ...parsed, ignored: [...parsed.ignored, ...ignored] },
    by: isBy ? by : null,
    against: isAgainst ? against : null,
  };
}

function firstOf(value: string | string[] | undefined): string {
  return [value].flat()[0] ?? '';
}

function named(name: string, text: string): string {
  return `${name}=${text.slice(0, MOST_SHOWN)}`;
}

function isComparisonSort(text: string): boolean {
  return COMPARISON_SORTS.some((sort) => sort === text);
}

function isRecipe(text: string): boolean {
  return text.startsWith('saved:') || text.startsWith('{') || parsePairing(text) !== null;
}
