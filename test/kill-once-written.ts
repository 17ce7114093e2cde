import path from 'node:path';
import { expect } from 'vitest';
import { openSqlite } from '@/lib/data/sqlite/open-sqlite';
import { startCommand } from './start-command';

const ENOUGH_BLOCKS = 500;

/** Starts the real command in a process of its own and kills it once rows of another dataset than the first are in the database. */
export async function killOnceWritten(folder: string, args: readonly string[]): Promise<void> {
  const { child, ended } = startCommand(folder, args);
  const database = openSqlite(`file:${path.join(folder, 'sweetspot.db')}`);
  const rows = database
    .prepare<unknown[], number>('SELECT count(*) FROM "ResponseBlock" WHERE "datasetId" > 1')
    .pluck();
  const until = Date.now() + 20_000;
  while ((rows.get() ?? 0) < ENOUGH_BLOCKS && child.exitCode === null && Date.now() < until) {
    await new Promise((resume) => setTimeout(resume, 5));
  }
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  database.close();
}
