import fs from 'node:fs';
import path from 'node:path';
import { openSqlite } from '@/lib/data/sqlite/open-sqlite';
import { openSchemaEngine } from './schema-engine';

/**
 * Brings the database of `url` to the current schema and returns the names of the migrations applied, none where
 * it is up to date. Creates the database where there is none. `root` is the folder that holds `prisma/`.
 * The schema engine locks a SQLite database, so it is opened only where a migration is missing: an up-to-date
 * database can be in use by other processes.
 */
export async function migrateDatabase(url: string, root: string): Promise<string[]> {
  const folder = path.join(root, 'prisma/migrations/sqlite');
  if (isUpToDate(url, folder)) return [];
  const engine = await openSchemaEngine(url, path.join(root, 'prisma/schema.prisma'));
  try {
    return await engine.apply(folder);
  } finally {
    await engine.close();
  }
}

function isUpToDate(url: string, folder: string): boolean {
  const connection = openSqlite(url);
  try {
    const wanted = fs
      .readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const known = connection
      .prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'")
      .get();
    if (!known) return false;
    const applied = new Set(
      connection
        .prepare<unknown[], string>(
          'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
        )
        .pluck()
        .all(),
    );
    return wanted.every((name) => applied.has(name));
  } finally {
    connection.close();
  }
}
