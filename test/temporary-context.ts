import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrateStore, openContext } from '@/lib/context';
import type { ServiceContext } from '@/lib/services/service-context';

/** A context over a real, new SQLite database in a folder of its own. */
export type TemporaryContext = ServiceContext & { folder: string; remove: () => Promise<void> };

/** Opens a temporary context; call `remove` at the end of the test. `programs` is the folder of the built worker programs. */
export async function temporaryContext(programs?: string): Promise<TemporaryContext> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-test-'));
  const databaseUrl = `file:${path.join(folder, 'test.db')}`;
  await migrateStore(databaseUrl, process.cwd());
  const context = await openContext({
    databaseUrl,
    dataDir: path.join(folder, 'data'),
    ...(programs === undefined ? {} : { programs }),
  });
  return {
    ...context,
    folder,
    async remove() {
      await context.database.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
