import type { PairablePrompt } from '@/lib/core/pairs/pairable-prompt';
import { LENGTH_FIELD } from '@/lib/services/import/reward-fields';
import { nextTurn } from '@/lib/services/next-turn';
import type { ServiceContext } from '@/lib/services/service-context';
import { walkVectors } from '@/lib/services/views/walk-vectors';
import type { OpenRecipe } from './open-recipe';
import { pairableOfVectors } from './pairable-of-vectors';
import { readPairablePages, type TextsWanted } from './read-pairable-pages';

/** A prompt as each of two recipes looks at it. */
export type BothPairable = { ordinal: number; a: PairablePrompt; b: PairablePrompt };

/**
 * Yields the given prompts (ascending ordinals) of one dataset with the rewards of both recipes, and with texts where
 * `wantsTexts` is given and returns true. Memory is one page.
 */
export async function* readBothPairable(
  { database }: ServiceContext,
  a: OpenRecipe,
  b: OpenRecipe,
  ordinals: readonly number[],
  wantsTexts: TextsWanted | null,
): AsyncGenerator<BothPairable[], void, undefined> {
  const { id } = a.dataset;
  const difficulties = a.difficulties ?? b.difficulties;
  const [field, other] = [a.reward.field, b.reward.field];
  if (!wantsTexts) {
    const fields = [field, LENGTH_FIELD, ...(other === field ? [] : [other])];
    for await (const page of walkVectors(database, id, fields, ordinals)) {
      yield page.map((prompt) => {
        const [rewards, lengths, others] = prompt.vectors;
        const of = (vector = rewards) => ({
          ...prompt,
          vectors: [vector, lengths].map((one) => one ?? new Float64Array()),
        });
        return {
          ordinal: prompt.ordinal,
          a: pairableOfVectors(of(), a.frame, difficulties),
          b: pairableOfVectors(of(others), b.frame, difficulties),
        };
      });
      await nextTurn();
    }
    return;
  }
  const wanted = Uint32Array.from(ordinals);
  const pages = (one: number) =>
    readPairablePages(database.bulk, id, one, wanted, wantsTexts, difficulties);
  const ofB = field === other ? null : pages(other);
  for await (const page of pages(field)) {
    const second = ofB ? (await ofB.next()).value : page;
    yield page.map(({ ordinal, prompt }, at) => ({
      ordinal,
      a: prompt,
      b: second?.[at]?.prompt ?? prompt,
    }));
  }
}
