import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import type { WordSearch } from '@/lib/core/search/search-query';
import type { SearchStore, SearchTarget } from '@/lib/data/search-store';
import { excludedExpression, matchExpression } from './match-expression';
import { sqlitePath } from './open-sqlite';
import { PART, searchBuilder } from './search-builder';
import { searchPattern } from './search-pattern';

/** Of how the index is laid out; another one is built anew. */
const LAYOUT = 1;

/**
 * Returns the search store beside the database of a `file:` URL: a file with an FTS5 table for each dataset, in the
 * folder `NAME-search`. `program` is the built `search-pattern-worker`, if there is one.
 */
export function sqliteSearchStore(url: string, program: string | null): SearchStore {
  const folder = `${path.resolve(sqlitePath(url))}-search`;
  const fileOf = ({ id, fingerprint }: SearchTarget) =>
    path.join(folder, `${id}-${fingerprint.slice(0, 16)}.v${LAYOUT}.db`);
  const removeWhere = (isWanted: (name: string) => boolean) => {
    if (!fs.existsSync(folder)) return;
    for (const name of fs.readdirSync(folder)) {
      if (isWanted(name)) fs.rmSync(path.join(folder, name), { force: true });
    }
  };
  return {
    isReady: (target) => fs.existsSync(fileOf(target)),
    find(target, search) {
      const connection = new Sqlite(fileOf(target), { readonly: true, fileMustExist: true });
      try {
        return findIn(connection, search);
      } finally {
        connection.close();
      }
    },
    openBuilder: (target) => searchBuilder(fileOf(target)),
    findPattern: (datasetId, search, range) =>
      searchPattern(
        program,
        { url, datasetId, ...search, from: range.from, to: range.to },
        range.limitMs,
      ),
    remove: (datasetId) => removeWhere((name) => datasetOf(name) === datasetId),
    removeUnfinished: (except) =>
      removeWhere((name) => name.includes(PART) && !except.has(datasetOf(name))),
  };
}

function datasetOf(name: string): number {
  return Number.parseInt(name, 10);
}

function findIn(connection: Sqlite.Database, search: WordSearch): Uint32Array {
  const ordinals = (expression: string) =>
    connection
      .prepare<unknown[], number>('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid')
      .pluck()
      .all(expression);
  const expression = matchExpression(search);
  if (expression !== null) return Uint32Array.from(ordinals(expression));
  const count =
    connection.prepare<unknown[], number>('SELECT prompts FROM facts').pluck().get() ?? 0;
  const dropped = new Set(ordinals(excludedExpression(search)));
  return Uint32Array.from({ length: count }, (_, i) => i).filter(
    (ordinal) => !dropped.has(ordinal),
  );
}
