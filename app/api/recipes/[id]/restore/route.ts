import { readRecipeId } from '@/app/api/recipes/read-recipe-id';
import { respond } from '@/app/api/respond';
import { restoreSavedRecipe } from '@/lib/services/recipes/delete-saved-recipe';

export function POST(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return respond(async (context) => restoreSavedRecipe(context, await readRecipeId(params)));
}
