import { findDataset } from '@/lib/data/queries/find-dataset';
import type { ParsedView, SearchParams } from '@/lib/schema/views/view-params';
import { modelColumn } from './facets/model-column';
import type { ServiceContext } from './service-context';

const MOST_SHOWN = 80;

/**
 * Reads `response_model` of a prompt's address: whose responses are shown, null for all. A model that the dataset is not
 * known to have is added to what the view ignores.
 */
export async function readResponseModel(
  context: ServiceContext,
  parsed: ParsedView,
  params: SearchParams,
): Promise<{ parsed: ParsedView; model: string | null }> {
  const model = [params.response_model].flat()[0] ?? '';
  const dataset = model === '' ? null : await findDataset(context.database, parsed.view.dataset);
  if (!dataset) return { parsed, model: null };
  const models = (await modelColumn(context, dataset))?.values ?? [];
  if (models.includes(model)) return { parsed, model };
  const ignored = [...parsed.ignored, `response_model=${model.slice(0, MOST_SHOWN)}`];
  return { parsed: { ...parsed, ignored }, model: null };
}
