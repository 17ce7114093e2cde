import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { recipeEffectBody } from '@/lib/schema/api/request-bodies';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { readRecipeEffect } from '@/lib/services/read-recipe-effect';

export function POST(request: Request, { params }: { params: Promise<{ name: string }> }) {
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
