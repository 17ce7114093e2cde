/** Resolves in the next turn of the event loop, so that timers, requests and cancellation are heard in between. */
export function nextTurn(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
