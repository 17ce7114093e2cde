import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import type { Database } from './database';

/**
 * Opens the database of a URL: `file:…` (SQLite). The schema must be there (see `migrateDatabase`). `programs` is the
 * folder of the built worker programs; without it, or before they are built, imports write in the calling thread
 * and there is no search by pattern.
 * Throws `invalid_input` for another kind of URL.
 */
export async function openDatabase(url: string, programs?: string): Promise<Database> {
  if (!url.startsWith('file:')) {
    throw new AppError(
      'invalid_input',
      'DATABASE_URL: expected file:PATH; other databases are not supported yet',
    );
  }
  const [
    { PrismaClient },
    { PrismaBetterSqlite3 },
    { BUSY_TIMEOUT_MS, openSqlite },
    { sqliteBulkStore },
    { sqliteSearchStore },
  ] = await Promise.all([
    import('./generated/client'),
    import('@prisma/adapter-better-sqlite3'),
    import('./sqlite/open-sqlite'),
    import('./sqlite/sqlite-bulk-store'),
    import('./sqlite/sqlite-search-store'),
  ]);
  const program = builtProgram(programs, 'write-batches-worker');
  const thread = program === null ? undefined : { program, url };
  const bulk = sqliteBulkStore(openSqlite(url), thread);
  const prisma = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url, timeout: BUSY_TIMEOUT_MS }),
  });
  return {
    url,
    prisma,
    bulk,
    search: sqliteSearchStore(url, builtProgram(programs, 'search-pattern-worker')),
    async close() {
      await prisma.$disconnect();
      bulk.close();
    },
  };
}

function builtProgram(programs: string | undefined, name: string): string | null {
  const file = path.join(programs ?? '', `${name}.mjs`);
  return programs !== undefined && fs.existsSync(file) ? file : null;
}
