import type { Database } from '@/lib/data/database';

/** Returns whether a dataset, or an import that runs, has the name. */
export async function isNameTaken(database: Database, name: string): Promise<boolean> {
  return (await database.prisma.dataset.count({ where: { nameKey: name } })) > 0;
}
