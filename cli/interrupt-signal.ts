import { setMaxListeners } from 'node:events';

let shared: AbortSignal | undefined;

/** Returns a signal that Ctrl-C aborts, so that work can undo what it began; a second Ctrl-C ends the process at once. */
export function interruptSignal(): AbortSignal {
  if (shared) return shared;
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  process.once('SIGINT', () => controller.abort());
  process.once('SIGTERM', () => controller.abort());
  shared = controller.signal;
  return shared;
}
