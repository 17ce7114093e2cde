import { AppError } from '@/lib/core/errors/app-error';
import { FacetBuilder } from '@/lib/core/facets/facet-builder';
import { CHUNK_PROMPTS } from '@/lib/core/frames/columns';
import { findDataset } from '@/lib/data/queries/find-dataset';
import type { ServiceContext } from '@/lib/services/service-context';
import { countFacetChunk } from './count-facet-chunk';
import { finishFacets } from './finish-facets';

/** How the count is watched and stopped. `onProgress` gets the prompts done, of all. */
type CountRun = { signal: AbortSignal; onProgress: (done: number, total: number) => void };

/**
 * Counts the facets of a dataset from what is stored: for one that was imported before there were facets. Until the end it
 * has none. Throws `not_found` for an unknown dataset and `cancelled`.
 */
export async function countFacets(
  { database }: ServiceContext,
  name: string,
  { signal, onProgress }: CountRun,
): Promise<void> {
  const dataset = await findDataset(database, name);
  if (!dataset) {
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(name)}`);
  }
  const { id, prompts } = dataset;
  const rewards = dataset.rewards.map(({ field }) => field);
  const builder = new FacetBuilder();
  try {
    for (let chunk = 0; chunk * CHUNK_PROMPTS < prompts; chunk++) {
      await countFacetChunk(database, { id, rewards, prompts }, builder, chunk, signal);
      onProgress(Math.min(prompts, (chunk + 1) * CHUNK_PROMPTS), prompts);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new AppError('cancelled', 'the facets were not counted: cancelled', { cause: error });
  }
  await finishFacets(database, id, builder, prompts);
}
