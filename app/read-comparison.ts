import { AppError } from '@/lib/core/errors/app-error';
import type { ComparedSetsView } from '@/lib/core/views/compared-sets-view';
import { readableRecipes, type SavedRecipeView } from '@/lib/core/views/saved-recipe-view';
import { parseComparisonParams } from '@/lib/schema/views/comparison-params';
import type { ParsedView, SearchParams } from '@/lib/schema/views/view-params';
import { compareRecipes } from '@/lib/services/compare-recipes';
import { compareSets } from '@/lib/services/compare-sets';
import { listDatasets } from '@/lib/services/list-datasets';
import { listSavedRecipes } from '@/lib/services/recipes/find-saved-recipe';
import type { ServiceContext } from '@/lib/services/service-context';
import { withKnownReward } from '@/lib/services/views/known-reward';
import { type ComparisonRequest, readComparisonRequest } from './read-comparison-request';

/** Returns the recipes that an address compares, and the saved ones it could. Throws `not_found` for an unknown dataset. */
export async function resolveComparison(
  context: ServiceContext,
  parsed: ParsedView,
  search: SearchParams,
): Promise<ComparisonRequest & { saved: SavedRecipeView[] }> {
  const known = await withKnownReward(context, parsed);
  const { dataset } = known.view;
  const card = (await listDatasets(context)).find(({ name }) => name === dataset);
  if (!card) {
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(dataset)}`);
  }
  const saved = readableRecipes(await listSavedRecipes(context));
  const rewards = card.rewards.map(({ name }) => name);
  const request = readComparisonRequest(search, known, saved, rewards);
  const unknown = known.ignored.slice(parsed.ignored.length);
  return { ...request, ignored: [...unknown, ...request.ignored], saved };
}

/** Returns what the recipes of an address give as sets of equal size. */
export async function readComparedSets(
  context: ServiceContext,
  parsed: ParsedView,
  search: SearchParams,
): Promise<ComparedSetsView> {
  const { a, b } = await resolveComparison(context, parsed, search);
  const { exact } = parseComparisonParams(search);
  return compareSets(context, parsed.view.dataset, { a, b }, { exact });
}

/** Returns the comparison that an address asks for. */
export async function readComparison(
  context: ServiceContext,
  parsed: ParsedView,
  search: SearchParams,
) {
  const { a, b, ignored, saved } = await resolveComparison(context, parsed, search);
  const { ignored: others, ...choices } = parseComparisonParams(search);
  const view = await compareRecipes(context, parsed.view.dataset, { a, b }, choices);
  const header = { ...view.header, ignored: [...parsed.ignored, ...ignored, ...others] };
  return { view: { ...view, header }, recipes: { a, b }, saved };
}
