import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { spaceIdeographs } from '@/lib/core/search/split-words';
import type { SearchBuilder } from '@/lib/data/search-store';

/** How the name of an index that is being built ends. */
export const PART = '.part';

const PAGE_BYTES = 16_384;
/** What FTS5 gathers in memory before it writes a run; it joins runs once there are 16, which keeps queries quick. */
const GATHERED_BYTES = 32 * 1024 * 1024;

/** Stands between two responses, so that no phrase reaches from one into the next; nobody types it. */
const BOUNDARY = ' \uE000 ';

/**
 * Builds the index of a dataset in a file of its own, which gets its name at the end: a kill leaves no half index,
 * and nobody waits for its writes. The texts themselves are not stored.
 */
export function searchBuilder(file: string): SearchBuilder {
  const part = `${file}.${randomUUID()}${PART}`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const connection = new Sqlite(part);
  connection.pragma(`page_size = ${PAGE_BYTES}`);
  connection.pragma('journal_mode = OFF');
  connection.pragma('synchronous = OFF');
  connection.pragma('cache_size = -32768');
  connection.exec(
    `CREATE VIRTUAL TABLE texts USING fts5(prompt, responses, content='', columnsize=0,
       tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'");
     CREATE TABLE facts (prompts INTEGER NOT NULL);
     INSERT INTO texts(texts, rank) VALUES ('automerge', 0), ('hashsize', ${GATHERED_BYTES});
     BEGIN`,
  );
  const insert = connection.prepare('INSERT INTO texts(rowid, prompt, responses) VALUES (?,?,?)');
  let prompts = 0;
  return {
    add(documents) {
      for (const { ordinal, prompt, responses } of documents) {
        const joined = responses.join(BOUNDARY);
        insert.run(ordinal, spaceIdeographs(prompt), spaceIdeographs(joined));
        prompts = ordinal + 1;
      }
    },
    finish() {
      connection.prepare('INSERT INTO facts VALUES (?)').run(prompts);
      connection.exec('COMMIT');
      connection.close();
      fs.renameSync(part, file);
      return fs.statSync(file).size;
    },
    discard() {
      connection.close();
      fs.rmSync(part, { force: true });
    },
  };
}
