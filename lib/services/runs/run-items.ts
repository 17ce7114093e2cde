import { AppError } from '@/lib/core/errors/app-error';
import { PausedError } from '@/lib/core/policy/paused-error';
import { EndpointError } from '@/lib/services/endpoint/endpoint-error';

/** How items are worked through. */
export type ItemRun<Item> = {
  /** What an item is, in messages. */
  noun: string;
  /** How many at a time. */
  concurrency: number;
  work: (item: Item) => Promise<void>;
  onDone: (item: Item) => Promise<void>;
  /** Told of an item that failed; the others go on. */
  onFailed: (item: Item, message: string) => Promise<void>;
  signal: AbortSignal;
};

/** So many failures in a row and no success among them are the endpoint's fault, not the items'. */
const FAILURES_IN_A_ROW = 20;

/**
 * Works through items, several at a time, in their order. An item that fails is told and left behind. Rejects with a `PausedError`
 * where the run was paused, its budget is used up, the endpoint would fail every other item too, or many fail in a
 * row; then, and after an abort, once what is under way has ended.
 */
export async function runItems<Item>(
  items: AsyncIterator<Item> | Iterator<Item>,
  run: ItemRun<Item>,
): Promise<void> {
  let stop: unknown = null;
  let failedInARow = 0;
  const fail = async (item: Item, error: unknown) => {
    run.signal.throwIfAborted();
    if (error instanceof PausedError) throw error;
    if (!(error instanceof AppError)) throw error;
    const message = error.message;
    if (error instanceof EndpointError && error.endsRun) throw new PausedError(message);
    await run.onFailed(item, message);
    if (++failedInARow < FAILURES_IN_A_ROW) return;
    throw new PausedError(
      `${failedInARow} ${run.noun}s in a row failed, the last one as ${message}`,
    );
  };
  const worker = async () => {
    while (stop === null) {
      const next = await items.next();
      if (next.done) return;
      try {
        await run.work(next.value);
        failedInARow = 0;
        await run.onDone(next.value);
      } catch (error) {
        await fail(next.value, error).catch((reason: unknown) => {
          stop ??= reason;
        });
      }
    }
  };
  await Promise.all(Array.from({ length: run.concurrency }, worker));
  if (stop !== null) throw stop;
}
