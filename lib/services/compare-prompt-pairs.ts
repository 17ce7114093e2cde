import { AppError } from '@/lib/core/errors/app-error';
import type { MadePair } from '@/lib/core/pairs/pair-prompt';
import type { PairablePrompt } from '@/lib/core/pairs/pairable-prompt';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { ComparedPair, PromptComparisonView } from '@/lib/core/views/comparison-view';
import { storedMessages } from '@/lib/schema/dataset/stored-prompt';
import { openComparison } from './recipes/open-comparison';
import type { ServiceContext } from './service-context';

/** Returns the pairs that two recipes make of one prompt, with their texts. Throws `not_found` for an unknown prompt, and as `openRecipe`. */
export async function comparePromptPairs(
  context: ServiceContext,
  dataset: string,
  recipes: { a: Recipe; b: Recipe },
  ordinal: number,
): Promise<PromptComparisonView> {
  const { bulk } = context.database;
  const opened = await openComparison(context, dataset, recipes);
  const { id } = opened.a.dataset;
  const [prompt] = await bulk.readPromptsAt(id, [ordinal]);
  const both = await firstOf(opened.pair([ordinal]));
  if (!prompt || !both) {
    throw new AppError(
      'not_found',
      `the dataset ${JSON.stringify(dataset)} has no prompt ${ordinal}`,
    );
  }
  const withTexts = async (of: PairablePrompt, pairs: MadePair[], others: MadePair[]) => {
    const indices = pairs.flatMap(({ chosen, rejected }) => [chosen, rejected]);
    const texts = await bulk.readTexts(
      id,
      indices.map((index) => ({ ordinal, index })),
    );
    const side = (index: number, at: number) => ({
      index,
      text: texts[at] ?? '',
      reward: of.rewards[index] ?? Number.NaN,
      length: of.length(index),
    });
    return pairs.map(
      ({ chosen, rejected }, at): ComparedPair => ({
        chosen: side(chosen, 2 * at),
        rejected: side(rejected, 2 * at + 1),
        shared: others.some((one) => one.chosen === chosen && one.rejected === rejected),
      }),
    );
  };
  return {
    ordinal,
    promptId: prompt.promptId,
    messages: storedMessages.parse(JSON.parse(prompt.messages)),
    a: await withTexts(both.a, both.pairsOfA, both.pairsOfB),
    b: await withTexts(both.b, both.pairsOfB, both.pairsOfA),
  };
}

async function firstOf<T>(pages: AsyncIterable<T[]>): Promise<T | undefined> {
  for await (const [first] of pages) return first;
  return undefined;
}
