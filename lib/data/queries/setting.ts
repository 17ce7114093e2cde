import type { Database } from '@/lib/data/database';

/** Returns a fact about the installation, or null. */
export async function readSetting(database: Database, key: string): Promise<string | null> {
  const row = await database.prisma.setting.findUnique({ where: { key } });
  return row?.value ?? null;
}
