import { isEmptyFilter } from '@/lib/core/filters/prompt-filter';
import { pairingLabel } from '@/lib/core/rewards/pairing';
import type { ExportParams } from '@/lib/schema/jobs/job-json';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { searchParamsOf } from '@/lib/schema/views/search-params-of';
import { parseView } from '@/lib/schema/views/view-params';

/** Returns what an export job makes pairs by: the name of its recipe, or the pairing and whether prompts are filtered. */
export function exportedName({ dataset, query, recipe }: ExportParams): string {
  if (recipe !== undefined) return parseRecipe('recipe', recipe).name || 'by a recipe';
  const { view } = parseView(dataset, searchParamsOf(query));
  const label = pairingLabel(view.pairing);
  return isEmptyFilter(view.filter) ? label : `${label}, filtered`;
}
