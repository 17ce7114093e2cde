import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diffMigrations } from './diff-migrations';
import { migrateDatabase } from './migrate-database';

test('the migrations lead to exactly the schema', async () => {
  expect(await diffMigrations(process.cwd())).toBeNull();
});

test('migrating applies what is missing and then nothing more', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-migrate-'));
  try {
    const url = `file:${path.join(folder, 'x.db')}`;
    expect(await migrateDatabase(url, process.cwd())).not.toHaveLength(0);
    expect(await migrateDatabase(url, process.cwd())).toEqual([]);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
