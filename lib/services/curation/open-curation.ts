import { foldSteps } from '@/lib/core/curation/fold-steps';
import { overridesOf } from '@/lib/core/curation/overrides-of';
import type { PromptCuration } from '@/lib/core/curation/prompt-curation';
import type { Override } from '@/lib/core/recipes/override';
import {
  readCurationPosition,
  readStandingChanges,
} from '@/lib/data/queries/read-curation-changes';
import { storedSteps } from '@/lib/schema/curation/curation-json';
import type { ServiceContext } from '@/lib/services/service-context';

/** What people decided about a dataset as it stands, by prompt id, and the changes that undo and redo would reach. */
export type OpenCuration = {
  prompts: ReadonlyMap<string, PromptCuration>;
  /** The overrides among it, by prompt id. */
  overrides: readonly Override[];
  undo: number | null;
  redo: number | null;
};

/** Returns the curation of a dataset. What stands is kept, so the cost, linear in all that was ever decided, is paid once. */
export async function openCuration(
  { database, frames }: ServiceContext,
  datasetId: number,
): Promise<OpenCuration> {
  const { undo, redo } = await readCurationPosition(database, datasetId);
  const key = `${datasetId}:${undo ?? 'none'}`;
  const standing = await frames.curations.get(key, async () => {
    const changes = undo === null ? [] : await readStandingChanges(database, datasetId);
    const prompts = foldSteps(changes.flatMap(({ steps }) => storedSteps.parse(JSON.parse(steps))));
    return { prompts, overrides: overridesOf(prompts) };
  });
  return { ...standing, undo, redo };
}
