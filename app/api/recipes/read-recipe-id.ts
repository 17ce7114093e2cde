import { AppError } from '@/lib/core/errors/app-error';
import { parseRecipeId } from '@/lib/schema/recipe/parse-recipe-id';

/** Returns the id of a saved recipe of a route's address. Throws `not_found` where it is none. */
export async function readRecipeId(params: Promise<{ id: string }>): Promise<number> {
  const { id } = await params;
  const parsed = parseRecipeId(id);
  if (parsed !== null) return parsed;
  throw new AppError('not_found', `no saved recipe has the id ${JSON.stringify(id.slice(0, 40))}`);
}
