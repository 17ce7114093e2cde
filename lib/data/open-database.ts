import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import type { Database } from './database';

/**
 * Opens the database of a URL: `file:…` (SQLite). The schema must be there (see `migrateDatabase`). `programs` is the
 * folder of the built worker programs; without it, or before they are built, imports write in the calling thread.
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
  ] = await Promise.all([
    import('./generated/client'),
    import('@prisma/adapter-better-sqlite3'),
    import('./sqlite/open-sqlite'),
    import('./sqlite/sqlite-bulk-store'),
  ]);
  const program = programs === undefined ? null : path.join(programs, 'write-batches-worker.mjs');
  const thread = program !== null && fs.existsSync(program) ? { program, url } : undefined;
  const bulk = sqliteBulkStore(openSqlite(url), thread);
  const prisma = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url, timeout: BUSY_TIMEOUT_MS }),
  });
  return {
    url,
    prisma,
    bulk,
    async close() {
      await prisma.$disconnect();
      bulk.close();
    },
  };
}
