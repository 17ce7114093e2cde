import { readJson } from '@/app/api/read-json';
import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { readRecipeRequest } from '@/app/read-recipe-request';
import { readSavedParam } from '@/app/read-saved-param';
import { recipeJson } from '@/lib/core/recipes/format-recipe';
import { recipeEffectBody } from '@/lib/schema/api/request-bodies';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { searchParamsOf } from '@/lib/schema/views/search-params-of';
import { readRecipeEffect } from '@/lib/services/read-recipe-effect';
import { withKnownReward } from '@/lib/services/views/known-reward';

type Props = { params: Promise<{ name: string }> };

/** What the recipe page of the same parameters shows. */
export function GET(request: Request, { params }: Props) {
  return respond(async (context) => {
    const url = new URL(request.url);
    const parsed = await withKnownReward(context, await readView(request, params));
    const search = searchParamsOf(url.searchParams);
    const saved = await readSavedParam(context, parsed.view.dataset, search, url.search);
    const spelled = saved.address && searchParamsOf(new URL(saved.address, url).searchParams);
    const asked = await readRecipeRequest(context, parsed, spelled || search, saved.whole);
    const { recipe, effect, problem } = asked;
    const ignored = [...effect.header.ignored, ...parsed.ignored, ...saved.ignored];
    return {
      ...effect,
      header: { ...effect.header, ignored },
      recipe: recipeJson(recipe),
      problem,
    };
  });
}

export function POST(request: Request, { params }: Props) {
  return respond(async (context) => {
    const { name } = await params;
    const { recipe, other, exact } = await readJson(request, recipeEffectBody);
    return readRecipeEffect(
      context,
      name,
      parseRecipe('recipe', recipe),
      other === undefined ? null : parseRecipe('other', other),
      exact,
    );
  });
}
