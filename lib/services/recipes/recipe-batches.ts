import type { PairBatch } from '@/lib/core/export/preference-pair';
import { splitOf } from '@/lib/core/pairs/split-of';
import { readsResponses } from '@/lib/core/recipes/reads-responses';
import type { BulkStore } from '@/lib/data/bulk-store';
import type { Database } from '@/lib/data/database';
import { augmentPreference } from './augment-preference';
import { decidePairs, overridesByPrompt } from './decide-pairs';
import type { OpenRecipe } from './open-recipe';
import { readPairablePages } from './read-pairable-pages';

/**
 * Yields the pairs that an opened recipe makes, in prompt order and per prompt in the recipe's order. Reads the rewards
 * of every prompt shown, and of texts what constraints, overrides and pairs need. Memory is one page.
 */
export async function* recipeBatches(
  { bulk }: Database,
  opened: Omit<OpenRecipe, 'madeForOther' | 'ownOverrides'>,
): AsyncGenerator<PairBatch, void, undefined> {
  const { dataset, reward, shown, recipe, attributes, augmentation, budget, difficulties } = opened;
  const overrides = overridesByPrompt(recipe.overrides);
  const allTexts = readsResponses(recipe);
  const wantsTexts = (promptId: string) => allTexts || overrides.get(promptId)?.action === 'set';
  let promptsDone = 0;
  for await (const page of readPairablePages(
    bulk,
    dataset.id,
    reward.field,
    shown,
    wantsTexts,
    difficulties,
  )) {
    const made = page.flatMap(({ ordinal, prompt }) =>
      decidePairs(prompt, recipe, overrides.get(prompt.promptId), budget).pairs.map((pair) => ({
        ordinal,
        prompt,
        pair,
      })),
    );
    const ordinals = [...new Set(made.map(({ ordinal }) => ordinal))];
    const prompts = await bulk.readPromptsAt(dataset.id, ordinals);
    const messages = new Map(prompts.map((prompt) => [prompt.ordinal, prompt.messages]));
    const texts = await bulk.readTexts(
      dataset.id,
      made.flatMap(({ ordinal, pair }) => [
        { ordinal, index: pair.chosen },
        { ordinal, index: pair.rejected },
      ]),
    );
    promptsDone += page.length;
    const rewardsOf = await attributeReader(bulk, dataset.id, attributes, ordinals);
    yield {
      promptsDone,
      pairs: made.flatMap(({ ordinal, prompt, pair }, position) => {
        const split = splitOf(prompt.promptId, recipe);
        const whole = {
          promptId: prompt.promptId,
          messagesJson: messages.get(ordinal) ?? '[]',
          chosen: texts[2 * position] ?? '',
          rejected: texts[2 * position + 1] ?? '',
          scoreChosen: prompt.rewards[pair.chosen] ?? Number.NaN,
          scoreRejected: prompt.rewards[pair.rejected] ?? Number.NaN,
        };
        const rewards = {
          chosen: rewardsOf(ordinal, pair.chosen),
          rejected: rewardsOf(ordinal, pair.rejected),
        };
        return augmentPreference(whole, rewards, augmentation).map((row) => ({
          split,
          pair: row,
          ordinal,
        }));
      }),
    };
  }
}

/** Returns how to look up the named rewards of one response of the prompts; what is unscored has no entry. */
async function attributeReader(
  bulk: BulkStore,
  datasetId: number,
  attributes: OpenRecipe['attributes'],
  ordinals: readonly number[],
): Promise<(ordinal: number, index: number) => Record<string, number>> {
  const vectors = new Map<string, Map<number, Float64Array>>();
  const from = ordinals[0] ?? 0;
  const to = (ordinals.at(-1) ?? -1) + 1;
  for (const { name, field } of attributes) {
    const byPrompt = new Map<number, Float64Array>();
    for await (const batch of bulk.readVectors(datasetId, field, from, to)) {
      for (const { ordinal, values } of batch) byPrompt.set(ordinal, values);
    }
    vectors.set(name, byPrompt);
  }
  return (ordinal, index) => {
    const entries = [...vectors].flatMap(([name, byPrompt]): [string, number][] => {
      const reward = byPrompt.get(ordinal)?.[index] ?? Number.NaN;
      return Number.isNaN(reward) ? [] : [[name, reward]];
    });
    return Object.fromEntries(entries);
  };
}
