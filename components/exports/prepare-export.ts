import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import { PAIRING_FIELDS } from '@/lib/core/filters/prompt-filter';
import { formatCount } from '@/lib/core/format/format-count';
import type { ExportView } from '@/lib/core/views/export-view';
import type { ExportResult } from '@/lib/core/views/job-view';

/**
 * Returns the address that shows what an export was made by: the recipe page with that very recipe, or the pairings page
 * where a pairing's filter looks at the pairing itself, which a recipe cannot.
 */
export function exportHref({ dataset, query, address }: ExportView): string {
  if (address !== null) return withQuery(datasetPath(dataset, 'recipe'), editQuery('', address));
  const params = new URLSearchParams(query);
  const isRecipe = !['outcome', ...PAIRING_FIELDS].some((name) => params.has(name));
  return withQuery(datasetPath(dataset, isRecipe ? 'recipe' : 'pairings'), query);
}

/** Returns the rows of an export by split, such as `900 train, 100 test`. */
export function rowsText({ rows, trainRows, testRows }: ExportResult): string {
  if (trainRows === null || testRows === null) return formatCount(rows);
  const train = `${formatCount(trainRows)} train`;
  return testRows === 0 ? train : `${train}, ${formatCount(testRows)} test`;
}
