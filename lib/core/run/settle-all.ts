/**
 * Resolves to what all of some promises resolve to. Rejects with the first failure, in their order, but only once every one of them has
 * ended, so that nothing goes on behind the back of who waits.
 */
export async function settleAll<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const results = await Promise.allSettled(promises);
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
