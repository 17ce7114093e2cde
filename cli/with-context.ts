import path from 'node:path';
import { readEnv } from '@/lib/config/env';
import type { ServiceContext } from '@/lib/services/service-context';
import type { CommandIo } from './command-io';
import { loadContext } from './load-context';

/** Brings the database up to date, opens it, does the work and closes it. */
export async function withContext<T>(
  io: CommandIo,
  work: (context: ServiceContext) => Promise<T>,
): Promise<T> {
  const { databaseUrl, dataDir, hub } = readEnv(io.env, io.cwd);
  const { migrateStore, openContext } = await loadContext();
  await migrateStore(databaseUrl, io.root);
  const context = await openContext({
    databaseUrl,
    dataDir,
    hub,
    programs: path.join(io.root, 'dist'),
  });
  try {
    return await work(context);
  } finally {
    await context.database.close();
  }
}
