import type { Database } from '@/lib/data/database';
import {
  anySavedRecipeRecord,
  type SavedRecipeRecord,
  savedRecipeRecord,
  type UnreadableRecipeRecord,
} from './saved-recipe-record';

/** Returns the saved recipes that are not deleted, the last changed first; one that cannot be read does not hide the others. */
export async function listSavedRecipeRecords(
  database: Database,
): Promise<(SavedRecipeRecord | UnreadableRecipeRecord)[]> {
  const rows = await database.prisma.savedRecipe.findMany({
    where: { nameKey: { not: null } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(anySavedRecipeRecord);
}

/** Returns the saved recipe of an id, or null where there is none or it is deleted. */
export async function findSavedRecipeRecord(
  database: Database,
  id: number,
): Promise<SavedRecipeRecord | null> {
  const row = await database.prisma.savedRecipe.findUnique({ where: { id } });
  return row?.nameKey ? savedRecipeRecord(row) : null;
}

/** Returns the saved recipe of a name, or null. */
export async function findSavedRecipeRecordNamed(
  database: Database,
  name: string,
): Promise<SavedRecipeRecord | null> {
  const row = await database.prisma.savedRecipe.findUnique({ where: { nameKey: name } });
  return row ? savedRecipeRecord(row) : null;
}
