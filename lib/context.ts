import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { readEnv } from '@/lib/config/env';
import type { HubSettings } from '@/lib/core/tokens/hub-settings';
import { migrateDatabase } from '@/lib/data/migrate/migrate-database';
import { openDatabase } from '@/lib/data/open-database';
import { newOwner } from '@/lib/services/jobs/job-owner';
import type { ServiceContext } from '@/lib/services/service-context';
import { TokenizerShelf } from '@/lib/services/tokenizers/tokenizer-shelf';
import { FrameCache } from '@/lib/services/views/frame-cache';

/** Opens a context for a database and a data folder: where the parts of the product are put together. */
export async function openContext(settings: {
  databaseUrl: string;
  dataDir: string;
  /** The folder of the built worker programs, where there is one. */
  programs?: string;
  /** Without it, no Hub is known. */
  hub?: HubSettings;
}): Promise<ServiceContext> {
  const { dataDir, hub = noHub(dataDir) } = settings;
  return {
    database: await openDatabase(settings.databaseUrl, settings.programs),
    frames: new FrameCache(),
    tokenizers: new TokenizerShelf(hub),
    dataDir,
    owner: newOwner(randomUUID()),
    now: () => new Date(),
    newId: () => randomUUID(),
  };
}

function noHub(dataDir: string): HubSettings {
  return { cache: path.join(dataDir, 'hub'), endpoint: '', token: null, offline: true };
}

/** Brings the database of a URL to the current schema and returns the migrations applied. `root` holds `prisma/`. */
export function migrateStore(databaseUrl: string, root: string): Promise<string[]> {
  return migrateDatabase(databaseUrl, root);
}

declare global {
  var sweetspotContext: Promise<ServiceContext> | undefined;
}

/** Returns the context of this process, opened from its environment on first use. Next bundles modules more than once, hence the global. */
export function getContext(): Promise<ServiceContext> {
  globalThis.sweetspotContext ??= openContext({
    ...readEnv(process.env),
    programs: path.join(process.cwd(), 'dist'),
  });
  return globalThis.sweetspotContext;
}
