import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import type { BulkStore, WriteBatch } from '@/lib/data/bulk-store';
import { openSqlite } from './open-sqlite';
import { sqliteBulkStore } from './sqlite-bulk-store';

type Failure = { message: string; code?: string | undefined };

const { url, datasetId } = z.object({ url: z.string(), datasetId: z.number() }).parse(workerData);
let bulk: BulkStore | null = null;
let failure: Failure | null = null;

parentPort?.on('message', async (batch: WriteBatch | null) => {
  if (batch === null) {
    bulk?.close();
    parentPort?.close();
  } else {
    failure ??= await store(batch);
    parentPort?.postMessage(failure);
  }
});

/** Errors of SQLite lose their message between threads, so it is sent instead of thrown. */
async function store(batch: WriteBatch): Promise<Failure | null> {
  try {
    bulk ??= sqliteBulkStore(openSqlite(url));
    await bulk.write(datasetId, batch);
    return null;
  } catch (error) {
    if (!(error instanceof Error)) return { message: String(error) };
    return { message: error.message, code: 'code' in error ? String(error.code) : undefined };
  }
}
