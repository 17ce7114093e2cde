import type { PolicyAnswer, PolicyRequest } from '@/lib/core/policy/policy';
import { settleAll } from '@/lib/core/run/settle-all';
import type { KeyedAsk } from './journaled-ask';

/**
 * Asks until there are as many samples as wanted: an endpoint that gives fewer than asked for is asked again for the rest. The
 * most it gave is remembered, for all prompts, and from then on as many are asked for at a time, side by side.
 */
export class SampleFiller {
  readonly #ask: KeyedAsk;
  #perRequest = Number.POSITIVE_INFINITY;

  constructor(ask: KeyedAsk) {
    this.#ask = ask;
  }

  /**
   * Asks for all `request.n` samples; the answers come in no order, and reach the journal under `keyOf(first)`, `first` being the
   * index of their first sample. A request that begins at sample i has the seed `request.seed` + i. Rejects with the first
   * failure once every other request has ended.
   */
  async fill(
    request: PolicyRequest,
    keyOf: (first: number) => string,
    signal: AbortSignal,
  ): Promise<void> {
    const from = async (first: number, count: number): Promise<void> => {
      const size = Math.min(count, this.#perRequest);
      const parts: Promise<void>[] = [];
      for (let at = first; at < first + count; at += size) {
        parts.push(
          this.#part(request, at, Math.min(size, first + count - at), keyOf, signal, from),
        );
      }
      await settleAll(parts);
    };
    await from(0, request.n);
  }

  async #part(
    request: PolicyRequest,
    first: number,
    n: number,
    keyOf: (first: number) => string,
    signal: AbortSignal,
    rest: (first: number, count: number) => Promise<void>,
  ): Promise<void> {
    const seed = request.seed === null ? null : request.seed + first;
    const { samples }: PolicyAnswer = await this.#ask(
      keyOf(first),
      { ...request, n, seed },
      signal,
    );
    const got = samples.length;
    if (got >= n) return;
    this.#perRequest = Math.min(this.#perRequest, Math.max(1, got));
    await rest(first + got, n - got);
  }
}
