import { AppError } from '@/lib/core/errors/app-error';
import { formatRecipe } from '@/lib/core/recipes/format-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { Database } from '@/lib/data/database';
import {
  anySavedRecipeRecord,
  type SavedRecipeRecord,
  savedRecipeRecord,
  type UnreadableRecipeRecord,
} from '@/lib/data/queries/saved-recipe-record';
import { isUniqueViolation } from './is-unique-violation';

/** A deleted recipe can be brought back for so long. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Stores a recipe under its own name. Throws `conflict` where another one has the name. */
export async function createSavedRecipe(
  { prisma }: Database,
  recipe: Recipe,
  now: Date,
): Promise<SavedRecipeRecord> {
  const { name } = recipe;
  const data = { name, nameKey: name, recipe: formatRecipe(recipe), createdAt: now };
  const row = await refusingTaken(name, () =>
    prisma.savedRecipe.create({ data: { ...data, updatedAt: now } }),
  );
  return savedRecipeRecord(row);
}

/**
 * Puts a recipe, with its name, in the place of a saved one that was changed last at `expected`. Null where that is gone or was
 * changed since; throws `conflict` where another one has the name.
 */
export async function replaceSavedRecipe(
  { prisma }: Database,
  { id, expected }: { id: number; expected: Date },
  recipe: Recipe,
  now: Date,
): Promise<SavedRecipeRecord | null> {
  const { name } = recipe;
  const data = { name, nameKey: name, recipe: formatRecipe(recipe), updatedAt: now };
  const { count } = await refusingTaken(name, () =>
    prisma.savedRecipe.updateMany({
      where: { id, nameKey: { not: null }, updatedAt: expected },
      data,
    }),
  );
  const row = count === 1 ? await prisma.savedRecipe.findUnique({ where: { id } }) : null;
  return row && savedRecipeRecord(row);
}

/** Hides a saved recipe and frees its name; those hidden more than a day ago are removed for good. False where there is none. */
export async function hideSavedRecipe(
  { prisma }: Database,
  id: number,
  now: Date,
): Promise<boolean> {
  const old = new Date(now.getTime() - KEPT_MS);
  await prisma.savedRecipe.deleteMany({ where: { nameKey: null, deletedAt: { lt: old } } });
  const { count } = await prisma.savedRecipe.updateMany({
    where: { id, nameKey: { not: null } },
    data: { nameKey: null, deletedAt: now },
  });
  return count === 1;
}

/** Brings a hidden recipe back under its name. Null where it is gone; throws `conflict` where another one has the name. */
export async function unhideSavedRecipe(
  { prisma }: Database,
  id: number,
): Promise<SavedRecipeRecord | UnreadableRecipeRecord | null> {
  const hidden = await prisma.savedRecipe.findUnique({ where: { id } });
  if (!hidden?.deletedAt) return null;
  const { name } = hidden;
  const data = { nameKey: name, deletedAt: null };
  const row = await refusingTaken(name, () => prisma.savedRecipe.update({ where: { id }, data }));
  return anySavedRecipeRecord(row);
}

async function refusingTaken<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError(
      'conflict',
      `a recipe named ${JSON.stringify(name)} is saved already; choose another name`,
      { cause: error },
    );
  }
}
