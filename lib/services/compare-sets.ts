import { type SetPair, type SetPrompt, SetTally } from '@/lib/core/compare/set-tally';
import type { MadePair } from '@/lib/core/pairs/pair-prompt';
import type { PairablePrompt } from '@/lib/core/pairs/pairable-prompt';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { takesPart } from '@/lib/core/recipes/takes-part';
import { sharedPrefix, sharedWords } from '@/lib/core/text/shared-prefix';
import { nodeOf } from '@/lib/core/tree/node-attributes';
import type { ComparedSetsView } from '@/lib/core/views/compared-sets-view';
import { type OpenComparison, openComparison } from './recipes/open-comparison';
import type { ServiceContext } from './service-context';
import { drawPrompts } from './views/draw-prompts';
import { difficultyAt, promptDifficulties } from './views/prompt-difficulties';

const PROMPTS = 500;
const SAMPLE_SEED = '1';

/**
 * Returns what two recipes give as sets of equal size over the same prompts: shared beginnings, contrast, quality, difficulty, and
 * pairs per 1,000 sampled tokens. Reads the responses of at most 500 prompts drawn by a seed, or with `exact` of all, whose cost
 * grows with their responses. The last are kept. Throws as `openRecipe`.
 */
export async function compareSets(
  context: ServiceContext,
  dataset: string,
  recipes: { a: Recipe; b: Recipe },
  { exact }: { exact: boolean },
): Promise<ComparedSetsView> {
  const opened = await openComparison(context, dataset, recipes, { texts: true });
  const key = JSON.stringify([opened.key, exact]);
  const sets = await context.frames.sets.get(key, () => tallyOf(context, opened, recipes, exact));
  return { ...sets, shown: opened.shown.length };
}

async function tallyOf(
  context: ServiceContext,
  opened: OpenComparison,
  recipes: { a: Recipe; b: Recipe },
  exact: boolean,
): Promise<Omit<ComparedSetsView, 'shown'>> {
  const { shown } = opened;
  const { ordinals } = drawPrompts(shown, SAMPLE_SEED, exact ? shown.length : PROMPTS);
  const difficulties = await promptDifficulties(context, opened.a.dataset);
  const tally = new SetTally();
  for await (const page of opened.pair(ordinals)) {
    for (const { ordinal, a, b, pairsOfA, pairsOfB } of page) {
      tally.add(
        promptOf(a, pairsOfA, recipes.a),
        promptOf(b, pairsOfB, recipes.b),
        difficultyAt(difficulties, ordinal),
      );
    }
  }
  return tally.result();
}

function promptOf(prompt: PairablePrompt, pairs: readonly MadePair[], recipe: Recipe): SetPrompt {
  return { pairs: pairs.map((pair) => pairOf(prompt, pair)), tokens: tokensOf(prompt, recipe) };
}

function pairOf({ rewards, text }: PairablePrompt, { chosen, rejected }: MadePair): SetPair {
  const quality = rewards[chosen] ?? Number.NaN;
  const characters = sharedPrefix(text(chosen), text(rejected));
  const words = sharedWords(text(chosen), text(rejected));
  return {
    prefixCharacters: characters.characters,
    prefixRatio: characters.ratio,
    prefixWords: words.words,
    prefixWordRatio: words.ratio,
    contrast: quality - (rewards[rejected] ?? Number.NaN),
    quality,
  };
}

/**
 * Tokens of the responses that the recipe looks at: siblings are nodes of the tree alone. `sampled_tokens` of a node are those that were
 * sampled for it alone; other responses have `completion_tokens`.
 */
function tokensOf({ rewards, attributes }: PairablePrompt, recipe: Recipe): number | null {
  const onlyNodes = recipe.strategies.every(({ kind }) => kind === 'siblings');
  let sum = 0;
  for (const index of rewards.keys()) {
    const known = attributes(index);
    if (!takesPart(known, recipe.responses)) continue;
    if (onlyNodes && nodeOf(known) === null) continue;
    const tokens = known.sampled_tokens ?? known.completion_tokens;
    if (typeof tokens !== 'number') return null;
    sum += tokens;
  }
  return sum;
}
