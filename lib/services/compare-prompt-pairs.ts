import { AppError } from '@/lib/core/errors/app-error';
import type { MadePair } from '@/lib/core/pairs/pair-prompt';
import type { PairablePrompt } from '@/lib/core/pairs/pairable-prompt';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { ComparedPairs, PromptComparisonView } from '@/lib/core/views/comparison-view';
import { storedMessages } from '@/lib/schema/dataset/stored-prompt';
import { openComparison } from './recipes/open-comparison';
import type { ServiceContext } from './service-context';

/** The most pairs of one recipe whose texts are read. */
const PAIRS_SHOWN = 12;

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
  const withTexts = async (
    of: PairablePrompt,
    made: readonly MadePair[],
    others: readonly MadePair[],
  ): Promise<ComparedPairs> => {
    const pairs = ownFirst(made, others).slice(0, PAIRS_SHOWN);
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
    return {
      total: made.length,
      pairs: pairs.map(({ chosen, rejected, shared }, at) => ({
        chosen: side(chosen, 2 * at),
        rejected: side(rejected, 2 * at + 1),
        shared,
      })),
    };
  };
  return {
    ordinal,
    promptId: prompt.promptId,
    messages: storedMessages.parse(JSON.parse(prompt.messages)),
    a: await withTexts(both.a, both.pairsOfA, both.pairsOfB),
    b: await withTexts(both.b, both.pairsOfB, both.pairsOfA),
  };
}

/** Returns the pairs with whether the other recipe makes them too, those that it does not make first. */
function ownFirst(made: readonly MadePair[], others: readonly MadePair[]) {
  const marked = made.map((pair) => ({
    ...pair,
    shared: others.some(
      ({ chosen, rejected }) => chosen === pair.chosen && rejected === pair.rejected,
    ),
  }));
  return marked.toSorted((a, b) => Number(a.shared) - Number(b.shared));
}

async function firstOf<T>(pages: AsyncIterable<T[]>): Promise<T | undefined> {
  for await (const [first] of pages) return first;
  return undefined;
}
