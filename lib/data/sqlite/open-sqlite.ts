import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';

/** How long a statement waits for another process's write before it fails, in milliseconds. */
export const BUSY_TIMEOUT_MS = 10_000;

/** Of a new database; an existing one keeps its own. Blocks of 16 KB fill larger pages better. */
const PAGE_BYTES = 16_384;

/** Pages in the write-ahead log before they are copied into the database, which waits for the disk: 32 MB. */
const CHECKPOINT_PAGES = 2048;

/** Returns the path of a `file:` URL of the form `file:relative` or `file:/absolute`. */
export function sqlitePath(url: string): string {
  return url.slice('file:'.length);
}

/**
 * Opens (and creates) the SQLite database of a `file:` URL, in write-ahead mode so that reading goes on while an
 * import writes.
 */
export function openSqlite(url: string): Sqlite.Database {
  const file = sqlitePath(url);
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const connection = new Sqlite(file, { timeout: BUSY_TIMEOUT_MS });
  connection.pragma(`page_size = ${PAGE_BYTES}`);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = NORMAL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('cache_size = -16384');
  connection.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  connection.function('contains_folded', { deterministic: true }, (text, wanted) =>
    typeof text === 'string' && typeof wanted === 'string' && text.toLowerCase().includes(wanted)
      ? 1
      : 0,
  );
  return connection;
}
