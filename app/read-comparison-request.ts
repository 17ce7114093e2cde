import { readRecipeParam } from '@/app/read-recipe-param';
import { AppError } from '@/lib/core/errors/app-error';
import { withKnownRewards } from '@/lib/core/filters/known-rewards';
import { fitReward } from '@/lib/core/recipes/fit-reward';
import { pairingRecipe } from '@/lib/core/recipes/pairing-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { findPairing, parsePairing } from '@/lib/core/rewards/pairing';
import type { SavedRecipeView } from '@/lib/core/views/saved-recipe-view';
import { parseRecipeId } from '@/lib/schema/recipe/parse-recipe-id';
import { parseRecipeText } from '@/lib/schema/recipe/parse-recipe-text';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { defaultPairing, type ParsedView, type SearchParams } from '@/lib/schema/views/view-params';

/** The two recipes that an address compares, and what of it could not be used. */
export type ComparisonRequest = { a: Recipe; b: Recipe; ignored: string[] };

/**
 * Returns the recipes of an address. A is that of the recipe page (`recipe`, or `saved` alone, with the reward, σ and
 * filter of the view; else the view's pairing). B is `against`: `saved:ID`, a recipe as JSON, or a pairing with the
 * reward, σ and filter of the view; (max, min) without it. A reward that is not among `rewards` gives way to the active one.
 */
export function readComparisonRequest(
  search: SearchParams,
  parsed: ParsedView,
  saved: readonly SavedRecipeView[],
  rewards: readonly string[],
): ComparisonRequest {
  const a = readA(search, parsed, saved);
  // On the overview `against` is a reward.
  const against = [search.against].flat()[0] ?? '';
  const b = readB(rewards.includes(against) ? '' : against, parsed, saved, a.recipe);
  const unknown = [a.recipe, b.recipe].flatMap(({ reward, filter }) => [
    ...(reward === null || rewards.includes(reward) ? [] : [`reward=${reward}`]),
    ...withKnownRewards(filter, rewards).unknown,
  ]);
  return {
    a: fitReward(a.recipe, rewards),
    b: fitReward(b.recipe, rewards),
    ignored: [...new Set([...a.ignored, ...b.ignored, ...unknown])],
  };
}

function readA(search: SearchParams, parsed: ParsedView, saved: readonly SavedRecipeView[]) {
  const id = [search.saved].flat()[0] ?? '';
  const { recipe, problem } = readRecipeParam(search.recipe, parsed);
  if (problem !== null) return { recipe, ignored: [`recipe (${problem})`] };
  if (id === '' || search.recipe !== undefined) return { recipe, ignored: [] };
  const found = savedRecipe(id, saved);
  return found ? { recipe: found, ignored: [] } : { recipe, ignored: [`saved=${id.slice(0, 40)}`] };
}

function readB(
  text: string,
  { view }: ParsedView,
  saved: readonly SavedRecipeView[],
  { filter }: Recipe,
) {
  const usual = findPairing('max', 'min') ?? defaultPairing();
  const ofPairing = (pairing: typeof usual) => ({ ...pairingRecipe(pairing, view), filter });
  if (text === '') return { recipe: ofPairing(usual), ignored: [] };
  const ignored = [`against=${text.slice(0, 40)}`];
  const pairing = parsePairing(text);
  if (pairing) return { recipe: ofPairing(pairing), ignored: [] };
  if (text.startsWith('saved:')) {
    const found = savedRecipe(text.slice('saved:'.length), saved);
    return found ? { recipe: found, ignored: [] } : { recipe: ofPairing(usual), ignored };
  }
  try {
    return { recipe: parseRecipeText('against', text), ignored: [] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { recipe: ofPairing(usual), ignored: [...ignored, error.message] };
  }
}

function savedRecipe(id: string, saved: readonly SavedRecipeView[]): Recipe | null {
  const found = saved.find((one) => one.id === parseRecipeId(id));
  return found ? parseRecipe(found.name, found.recipe) : null;
}
