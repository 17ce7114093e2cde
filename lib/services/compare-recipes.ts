import { ComparisonTally, type PlacedPrompt } from '@/lib/core/compare/comparison-tally';
import { listDifferent } from '@/lib/core/compare/list-different';
import { rewardChange } from '@/lib/core/compare/reward-change';
import { diffRecipes } from '@/lib/core/recipes/diff-recipes';
import { recipeJson } from '@/lib/core/recipes/format-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { recipeSummary } from '@/lib/core/recipes/recipe-summary';
import type {
  ComparedRecipe,
  ComparisonList,
  ComparisonRow,
  ComparisonView,
} from '@/lib/core/views/comparison-view';
import { comparePaired, type OpenComparison, openComparison } from './recipes/open-comparison';
import type { OpenRecipe } from './recipes/open-recipe';
import type { ServiceContext } from './service-context';
import { drawPrompts } from './views/draw-prompts';

/** How many prompts two recipes are compared on unless all are asked for; where one looks at texts, and otherwise. */
const TEXT_PROMPTS = 500;
const PROMPTS = 4000;
const SAMPLE_SEED = '1';
const TEXT_SHOWN = 300;

/** How many prompts of a comparison are listed at a time. */
export const COMPARISON_WINDOW = 50;

/**
 * Returns what two recipes make of a dataset, and the prompts that differ. Counted over at most 4,000 of the prompts
 * that the filter of either leaves, drawn by a seed (500 where one looks at texts), or with `exact` over all, whose
 * cost grows with their responses. The last comparisons are kept. Throws as `openRecipe`.
 */
export async function compareRecipes(
  context: ServiceContext,
  dataset: string,
  recipes: { a: Recipe; b: Recipe },
  { list, exact }: { list: ComparisonList; exact: boolean },
): Promise<ComparisonView> {
  const opened = await openComparison(context, dataset, recipes);
  const { a, b, shown } = opened;
  const key = JSON.stringify([opened.key, exact]);
  const tally = await context.frames.comparisons.get(key, () => tallyOf(opened, exact));
  const comparison = tally.result();
  const listed = listDifferent(tally.different, list);
  const window = listed.slice(list.offset, list.offset + COMPARISON_WINDOW);
  return {
    header: a.header,
    a: comparedRecipe(a, recipes.a),
    b: comparedRecipe(b, recipes.b),
    differences: diffRecipes(named(recipes.a, a.reward.name), named(recipes.b, b.reward.name)),
    shown: shown.length,
    sampleSeed: comparison.looked < shown.length ? SAMPLE_SEED : null,
    comparison,
    list,
    listed: listed.length,
    rows: await rowsOf(context, opened, window),
  };
}

/** A recipe as it is written, with the name of its reward also where it takes the active one. */
function named(recipe: Recipe, reward: string) {
  return recipeJson({ ...recipe, reward });
}

async function tallyOf(opened: OpenComparison, exact: boolean): Promise<ComparisonTally> {
  const { a, b, shown, looksAtTexts } = opened;
  const limit = exact ? shown.length : looksAtTexts ? TEXT_PROMPTS : PROMPTS;
  const { ordinals } = drawPrompts(shown, SAMPLE_SEED, limit);
  const tally = new ComparisonTally(a.reward.field === b.reward.field);
  for await (const page of opened.pair(ordinals)) {
    for (const both of page) tally.add(both.ordinal, comparePaired(both));
  }
  return tally;
}

function comparedRecipe(
  { reward, shown, madeForOther }: OpenRecipe,
  recipe: Recipe,
): ComparedRecipe {
  return {
    recipe: recipeJson(recipe),
    summary: recipeSummary(recipe),
    reward: reward.name,
    shown: shown.length,
    madeForOther,
  };
}

async function rowsOf(
  { database }: ServiceContext,
  { a, b }: OpenComparison,
  window: readonly PlacedPrompt[],
): Promise<ComparisonRow[]> {
  const ordinals = window.map(({ ordinal }) => ordinal);
  const prompts = await database.bulk.readPromptsAt(a.dataset.id, ordinals);
  const known = new Map(prompts.map((prompt) => [prompt.ordinal, prompt]));
  const isSameReward = a.reward.field === b.reward.field;
  return window.map(({ ordinal, compared: { kind: _, ...compared } }) => ({
    ordinal,
    promptId: known.get(ordinal)?.promptId ?? '',
    text: (known.get(ordinal)?.text ?? '').slice(0, TEXT_SHOWN).toWellFormed(),
    ...compared,
    change: isSameReward ? rewardChange(compared) : null,
  }));
}
