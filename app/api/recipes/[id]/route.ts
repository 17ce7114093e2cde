import { readJson } from '@/app/api/read-json';
import { readRecipeId } from '@/app/api/recipes/read-recipe-id';
import { respond } from '@/app/api/respond';
import { recipeChangeBody } from '@/lib/schema/api/request-bodies';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { deleteSavedRecipe } from '@/lib/services/recipes/delete-saved-recipe';
import { readSavedRecipe } from '@/lib/services/recipes/find-saved-recipe';
import { changeSavedRecipe } from '@/lib/services/recipes/save-recipe';

type Context = { params: Promise<{ id: string }> };

export function GET(_request: Request, { params }: Context) {
  return respond(async (context) => readSavedRecipe(context, await readRecipeId(params)));
}

export function PATCH(request: Request, { params }: Context) {
  return respond(async (context) => {
    const { name, recipe, expected } = await readJson(request, recipeChangeBody);
    return changeSavedRecipe(context, await readRecipeId(params), {
      name,
      expected,
      recipe: recipe === undefined ? undefined : parseRecipe('recipe', recipe),
    });
  });
}

export function DELETE(_request: Request, { params }: Context) {
  return respond(async (context) => deleteSavedRecipe(context, await readRecipeId(params)));
}
