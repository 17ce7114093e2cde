import { readRecipeId } from '@/app/api/recipes/read-recipe-id';
import { respond } from '@/app/api/respond';
import { duplicateSavedRecipe } from '@/lib/services/recipes/save-recipe';

export function POST(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return respond(async (context) => duplicateSavedRecipe(context, await readRecipeId(params)));
}
