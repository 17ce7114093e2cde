import { AppError } from '@/lib/core/errors/app-error';
import { parseRecipeId } from '@/lib/schema/recipe/parse-recipe-id';

/** Returns the dataset and the id of a saved view of a route's address. Throws `not_found` where it is none. */
export async function readViewId(params: Promise<{ name: string; id: string }>) {
  const { name, id: text } = await params;
  const id = parseRecipeId(text);
  if (id !== null) return { name, id };
  throw new AppError('not_found', `no saved view has the id ${JSON.stringify(text.slice(0, 40))}`);
}
