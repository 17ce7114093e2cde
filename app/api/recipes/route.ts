import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { newRecipeBody } from '@/lib/schema/api/request-bodies';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { listSavedRecipes } from '@/lib/services/recipes/find-saved-recipe';
import { saveRecipe } from '@/lib/services/recipes/save-recipe';

export function GET() {
  return respond(listSavedRecipes);
}

export function POST(request: Request) {
  return respond(async (context) => {
    const { name, recipe } = await readJson(request, newRecipeBody);
    return saveRecipe(context, name, parseRecipe('recipe', recipe));
  });
}
