import { adoptOverrides } from '@/lib/core/curation/adopt-overrides';
import { AppError } from '@/lib/core/errors/app-error';
import type { Override } from '@/lib/core/recipes/override';
import type { CurationOutcome } from '@/lib/core/views/curation-view';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { findOrdinals } from '@/lib/data/queries/find-ordinals';
import { addCurationChange } from '@/lib/data/writes/curation-writes';
import type { ServiceContext } from '@/lib/services/service-context';
import { openCuration } from './open-curation';

/**
 * Makes a recipe's overrides those of a dataset, with their times and reasons, as one change. A prompt that has an override
 * keeps it. Throws `not_found`, and `invalid_input` naming prompts that the dataset does not have: nothing is dropped silently.
 */
export async function adoptRecipeOverrides(
  context: ServiceContext,
  name: string,
  overrides: readonly Override[],
): Promise<CurationOutcome> {
  const { database } = context;
  const dataset = await findDataset(database, name);
  if (!dataset)
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(name)}`);
  const ids = [...new Set(overrides.map(({ promptId }) => promptId))];
  const known = await findOrdinals(database, dataset.id, ids);
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new AppError(
      'invalid_input',
      `nothing was changed: ${unknown.length} of ${ids.length} overrides are of prompts that this dataset does not have, first ${JSON.stringify(unknown[0])}`,
    );
  }
  const { prompts } = await openCuration(context, dataset.id);
  const last = [...new Map(overrides.map((one) => [one.promptId, one])).values()];
  const steps = adoptOverrides(last, prompts);
  if (steps.length > 0) {
    const change = { datasetId: dataset.id, at: context.now(), steps: JSON.stringify(steps) };
    await addCurationChange(database, change);
  }
  const changed = steps.reduce((sum, { promptIds }) => sum + promptIds.length, 0);
  return { shown: ids.length, changed, kept: ids.length - changed };
}
