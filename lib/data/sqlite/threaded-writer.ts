import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { BulkWriter } from '@/lib/data/bulk-store';

/** What the writing thread answers to each batch, in order: null, or why it is not stored. */
const answerSchema = z.object({ message: z.string(), code: z.string().optional() }).nullable();

type Waiting = { resolve: () => void; reject: (error: Error) => void };

/** Copying the log into the database takes as long as storing many batches; so many may wait meanwhile. */
const DEPTH = 12;

/**
 * Returns a writer whose batches are stored by a thread of its own, so that the next ones are prepared while one is
 * written. `program` is the built `write-batches-worker`.
 */
export function threadedWriter(program: string, url: string, datasetId: number): BulkWriter {
  const thread = new Worker(program, { workerData: { url, datasetId } });
  const ended = once(thread, 'exit').catch(() => {});
  const waiting: Waiting[] = [];
  const underWay: Promise<void>[] = [];
  let broken: Error | null = null;
  let isClosed = false;

  const breakDown = (error: Error) => {
    broken ??= error;
    for (const { reject } of waiting.splice(0)) reject(broken);
  };
  thread.on('message', (message: unknown) => {
    const failure = answerSchema.parse(message);
    const batch = waiting.shift();
    if (failure === null) batch?.resolve();
    else batch?.reject(Object.assign(new Error(failure.message), { code: failure.code }));
  });
  thread.on('error', breakDown);
  thread.on('exit', () => breakDown(new Error('the thread that writes ended')));

  const close = async () => {
    if (!isClosed) thread.postMessage(null);
    isClosed = true;
    await ended;
  };

  return {
    depth: DEPTH,
    async write(batch) {
      if (broken) throw broken;
      const stored = new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
      // A later `write` or `finish` tells; until then a failure must not count as unhandled.
      stored.catch(() => {});
      thread.postMessage(batch);
      underWay.push(stored);
      if (underWay.length > DEPTH) await underWay.shift();
    },
    async finish() {
      await Promise.all(underWay);
      await close();
    },
    async stop() {
      await Promise.allSettled(underWay);
      await close();
    },
  };
}
