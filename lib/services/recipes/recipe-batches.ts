import type { PairBatch } from '@/lib/core/export/preference-pair';
import { splitOf } from '@/lib/core/pairs/split-of';
import { needsTexts } from '@/lib/core/pairs/violated-constraint';
import type { Database } from '@/lib/data/database';
import { decidePairs, overridesByPrompt } from './decide-pairs';
import type { OpenRecipe } from './open-recipe';
import { readPairablePages } from './read-pairable-pages';

/**
 * Yields the pairs that an opened recipe makes, in prompt order and per prompt in the recipe's order. Reads the rewards
 * of every prompt shown, and of texts what constraints, overrides and pairs need. Memory is one page.
 */
export async function* recipeBatches(
  { bulk }: Database,
  opened: OpenRecipe,
): AsyncGenerator<PairBatch, void, undefined> {
  const { dataset, reward, shown, recipe } = opened;
  const overrides = overridesByPrompt(recipe);
  const allTexts = needsTexts(recipe.constraints);
  const wantsTexts = (promptId: string) => allTexts || overrides.has(promptId);
  let promptsDone = 0;
  for await (const page of readPairablePages(bulk, dataset.id, reward.field, shown, wantsTexts)) {
    const made = page.flatMap(({ ordinal, prompt }) =>
      decidePairs(prompt, recipe, overrides.get(prompt.promptId)).pairs.map((pair) => ({
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
    yield {
      promptsDone,
      pairs: made.map(({ ordinal, prompt, pair }, position) => ({
        split: splitOf(prompt.promptId, recipe),
        pair: {
          promptId: prompt.promptId,
          messagesJson: messages.get(ordinal) ?? '[]',
          chosen: texts[2 * position] ?? '',
          rejected: texts[2 * position + 1] ?? '',
          scoreChosen: prompt.rewards[pair.chosen] ?? Number.NaN,
          scoreRejected: prompt.rewards[pair.rejected] ?? Number.NaN,
        },
      })),
    };
  }
}
