import { AppError } from '@/lib/core/errors/app-error';
import { pairingRecipe } from '@/lib/core/recipes/pairing-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { recipeFilter } from '@/lib/core/recipes/recipe-filter';
import { parseRecipeText } from '@/lib/schema/recipe/parse-recipe-text';
import type { ParsedView } from '@/lib/schema/views/view-params';

/**
 * Returns the recipe that an address stands for: reward, σ and filter are those of the view, the rest is in the
 * parameter. Without one, or where it cannot be read, it is that of the view's pairing.
 */
export function readRecipeParam(
  asked: string | string[] | undefined,
  { view }: ParsedView,
): { recipe: Recipe; problem: string | null } {
  const filter = recipeFilter(view.filter);
  const usual = { ...pairingRecipe(view.pairing, view), filter };
  const [text] = [asked].flat();
  if (text === undefined) return { recipe: usual, problem: null };
  try {
    const parsed = parseRecipeText('recipe', text);
    const { reward, sigma } = view;
    return { recipe: { ...parsed, reward, sigma, filter }, problem: null };
  } catch (error) {
    const problem = error instanceof AppError ? error.message : 'It is not JSON.';
    return { recipe: usual, problem };
  }
}

/** Returns the view with the recipe among what it ignores, where that could not be read. */
export function withProblem(parsed: ParsedView, problem: string | null): ParsedView {
  if (problem === null) return parsed;
  return { ...parsed, ignored: [...parsed.ignored, `recipe (${problem})`] };
}
