import * as z from 'zod';
import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { readRecipeEffect } from '@/lib/services/read-recipe-effect';

const body = z.object({
  recipe: z.unknown(),
  other: z.unknown().optional(),
  exact: z.boolean().default(false),
});

export function POST(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const { name } = await params;
    const { recipe, other, exact } = await readJson(request, body);
    return readRecipeEffect(
      context,
      name,
      parseRecipe('recipe', recipe),
      other === undefined ? null : parseRecipe('other', other),
      exact,
    );
  });
}
