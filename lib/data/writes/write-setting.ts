import type { Database } from '@/lib/data/database';

/** Stores a fact about the installation. */
export async function writeSetting(database: Database, key: string, value: string): Promise<void> {
  await database.prisma.setting.upsert({
    where: { key },
    create: { key, value },
    update: { value },
  });
}
