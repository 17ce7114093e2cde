import { isOpenRange } from '@/lib/core/filters/is-open-range';
import { difficultyOf } from '@/lib/core/prompts/difficulty';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import { storedAttributes } from '@/lib/schema/dataset/stored-prompt';
import { nextTurn } from '@/lib/services/next-turn';
import type { ServiceContext } from '@/lib/services/service-context';

const PROMPTS_AT_ONCE = 512;

/**
 * Returns the difficulty of every prompt of a dataset (see `difficultyOf`), −1 where it is not known. The prompts are read
 * once and the answer kept: a pass over them, whatever the number of responses.
 */
export function promptDifficulties(
  { database, frames }: ServiceContext,
  { id, revision, prompts }: DatasetRecord,
): Promise<Int32Array> {
  return frames.difficulties.get(`${id}:${revision}`, async () => {
    const difficulties = new Int32Array(prompts).fill(-1);
    for (let from = 0; from < prompts; from += PROMPTS_AT_ONCE) {
      const to = Math.min(prompts, from + PROMPTS_AT_ONCE);
      for (const { ordinal, meta } of await database.bulk.readPrompts(id, from, to)) {
        if (meta === null) continue;
        difficulties[ordinal] = difficultyOf(storedAttributes.parse(JSON.parse(meta))) ?? -1;
      }
      await nextTurn();
    }
    return difficulties;
  });
}

/** Returns `promptDifficulties` where a band of one of the recipes asks for it, else null. */
export async function bandDifficulties(
  context: ServiceContext,
  dataset: DatasetRecord,
  recipes: readonly Pick<Recipe, 'bands'>[],
): Promise<Int32Array | null> {
  const asks = recipes.some(({ bands }) => bands.some((band) => !isOpenRange(band.difficulty)));
  return asks ? promptDifficulties(context, dataset) : null;
}

/** Returns the difficulty of a prompt as `pairPrompt` takes it. */
export function difficultyAt(difficulties: Int32Array | null, ordinal: number): number | null {
  const difficulty = difficulties?.[ordinal] ?? -1;
  return difficulty < 0 ? null : difficulty;
}
