import type { ComparedPrompt } from '@/lib/core/compare/compare-prompt';
import { comparePrompt } from '@/lib/core/compare/compare-prompt';
import type { MadePair } from '@/lib/core/pairs/pair-prompt';
import { recipeJson } from '@/lib/core/recipes/format-recipe';
import { readsResponses } from '@/lib/core/recipes/reads-responses';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { ServiceContext } from '@/lib/services/service-context';
import { decidePairs, overridesByPrompt } from './decide-pairs';
import { type OpenRecipe, openRecipe } from './open-recipe';
import { type BothPairable, readBothPairable } from './read-both-pairable';

/** A prompt with the pairs that each of two recipes makes of it. */
export type BothPaired = BothPairable & { pairsOfA: MadePair[]; pairsOfB: MadePair[] };

/** Two recipes resolved against one dataset. */
export type OpenComparison = {
  a: OpenRecipe;
  b: OpenRecipe;
  /** Ordinals of the prompts that the filter of either leaves, ascending. */
  shown: Uint32Array;
  /** True where one of them looks at every prompt's texts, which takes longer. */
  looksAtTexts: boolean;
  /** Names the data and both recipes. */
  key: string;
  /** Yields what both make of the given prompts (ascending ordinals), page by page. */
  pair: (ordinals: readonly number[]) => AsyncGenerator<BothPaired[], void, undefined>;
};

/** Resolves two recipes against a dataset; with `texts` every prompt comes with its responses. Throws as `openRecipe`; a recipe made for other data is run all the same. */
export async function openComparison(
  context: ServiceContext,
  dataset: string,
  recipes: { a: Recipe; b: Recipe },
  { texts = false }: { texts?: boolean } = {},
): Promise<OpenComparison> {
  const a = await openRecipe(context, dataset, recipes.a, { anyData: true });
  const b = await openRecipe(context, dataset, recipes.b, { anyData: true });
  const prompts = a.dataset.prompts;
  const [inA, inB] = [maskOf(a.shown, prompts), maskOf(b.shown, prompts)];
  const shown = Uint32Array.from(inA.keys()).filter((at) => inA[at] === 1 || inB[at] === 1);
  const looksAtTexts = texts || [recipes.a, recipes.b].some((one) => readsResponses(one));
  const overrides = [a.recipe.overrides, b.recipe.overrides] as const;
  const [decidedA, decidedB] = [overridesByPrompt(overrides[0]), overridesByPrompt(overrides[1])];
  const isSet = (promptId: string) =>
    [decidedA, decidedB].some((decided) => decided.get(promptId)?.action === 'set');
  const readsTexts = looksAtTexts || overrides.flat().some(({ action }) => action === 'set');
  const wantsTexts = (promptId: string) => looksAtTexts || isSet(promptId);
  const paired = (both: BothPairable): BothPaired => ({
    ...both,
    pairsOfA:
      inA[both.ordinal] === 1
        ? decidePairs(both.a, recipes.a, decidedA.get(both.a.promptId), a.budget).pairs
        : [],
    pairsOfB:
      inB[both.ordinal] === 1
        ? decidePairs(both.b, recipes.b, decidedB.get(both.b.promptId), b.budget).pairs
        : [],
  });
  return {
    a,
    b,
    shown,
    looksAtTexts,
    key: JSON.stringify([a.key, b.key, recipeJson(a.recipe), recipeJson(b.recipe)]),
    async *pair(ordinals) {
      const pages = readBothPairable(context, a, b, ordinals, readsTexts ? wantsTexts : null);
      for await (const page of pages) yield page.map(paired);
    },
  };
}

/** Returns what both recipes make of a prompt, compared. */
export function comparePaired({ a, b, pairsOfA, pairsOfB }: BothPaired): ComparedPrompt {
  return comparePrompt(
    { pairs: pairsOfA, rewards: a.rewards },
    { pairs: pairsOfB, rewards: b.rewards },
  );
}

function maskOf(shown: Uint32Array, prompts: number): Uint8Array {
  const mask = new Uint8Array(prompts);
  for (const ordinal of shown) mask[ordinal] = 1;
  return mask;
}
