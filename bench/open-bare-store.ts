import Sqlite from 'better-sqlite3';

/** Opens a new SQLite database as a script would that wants nothing but speed and a file that survives a crash. */
export function openBareStore(file: string): Sqlite.Database {
  const store = new Sqlite(file);
  store.pragma('journal_mode = WAL');
  store.pragma('synchronous = NORMAL');
  return store;
}
