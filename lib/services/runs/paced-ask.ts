import { setTimeout as wait } from 'node:timers/promises';
import PQueue from 'p-queue';
import { PausedError } from '@/lib/core/policy/paused-error';
import { retryWait } from '@/lib/core/policy/retry-wait';
import type { RunCounts, RunLimits } from '@/lib/core/policy/run-limits';
import { type Random, seededRandom } from '@/lib/core/random/seeded-random';
import { EndpointError } from '@/lib/services/endpoint/endpoint-error';
import type { Ask, TokenUse } from './ask';

const MINUTE_MS = 60_000;

/** How fast and how much is asked, and what is told of it. */
export type PacedRun = {
  limits: RunLimits;
  /** Counted on, from what earlier starts of the run have counted. */
  counts: RunCounts;
  /** Seeds the waits. */
  seed: string;
  now: () => Date;
  /** Told why a request is tried again. */
  onRetry?: (message: string) => void;
  /** Once it is aborted no request begins; those under way end by themselves. */
  pause: AbortSignal;
};

/**
 * Asks at the pace of the limits, again after failures that may pass, and not beyond the budget, counted from now on. After an
 * answer that asks to wait, all wait. `ask` rejects with a `PausedError` where the budget is used up or the run is paused, and as
 * what is asked where retrying did not help.
 */
export class PacedAsk<Request, Answer extends TokenUse> {
  readonly #ask: Ask<Request, Answer>;
  readonly #run: PacedRun;
  readonly #queue: PQueue;
  readonly #random: Random;
  readonly #begun: RunCounts & { at: number };
  #allWaitUntil = 0;

  constructor(ask: Ask<Request, Answer>, run: PacedRun) {
    const { concurrency, perMinute } = run.limits;
    this.#ask = ask;
    this.#run = run;
    this.#random = seededRandom(run.seed);
    this.#begun = { ...run.counts, at: run.now().getTime() };
    this.#queue = new PQueue({
      concurrency,
      ...(perMinute === null ? {} : { intervalCap: 1, interval: MINUTE_MS / perMinute }),
    });
  }

  async ask(request: Request, signal: AbortSignal): Promise<Answer> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#queue.add(() => this.#once(request, signal, attempt > 0));
      } catch (error) {
        const ms = this.#waitAfter(error, attempt);
        this.#run.onRetry?.(error instanceof Error ? error.message : String(error));
        await this.#sleep(ms, signal);
      }
    }
  }

  async #once(request: Request, signal: AbortSignal, isRetry: boolean) {
    const { counts, limits, now } = this.#run;
    await this.#sleep(this.#allWaitUntil - now().getTime(), signal);
    refuseBeyond(limits, counts, { ...this.#begun, now: now().getTime() });
    counts.requests++;
    if (isRetry) counts.retries++;
    const answer = await this.#ask(request, signal).catch((error: unknown) => {
      this.#noteWait(error);
      throw error;
    });
    counts.promptTokens += answer.promptTokens ?? 0;
    counts.completionTokens += answer.completionTokens ?? 0;
    return answer;
  }

  /** Returns the milliseconds until the next attempt; throws what is not to be tried again. */
  #waitAfter(error: unknown, attempt: number): number {
    const { limits } = this.#run;
    if (!(error instanceof EndpointError && error.isRetryable)) throw error;
    if (attempt >= limits.retries) throw givenUp(error, attempt + 1);
    const { retryAfterMs } = error;
    if (retryAfterMs === null) {
      return retryWait(limits.retryWaitSeconds * 1000, attempt, this.#random);
    }
    return retryAfterMs;
  }

  /** Before the next request takes the place of this one: it is to wait as well. */
  #noteWait(error: unknown): void {
    if (!(error instanceof EndpointError) || error.retryAfterMs === null) return;
    const until = this.#run.now().getTime() + error.retryAfterMs;
    this.#allWaitUntil = Math.max(this.#allWaitUntil, until);
  }

  async #sleep(ms: number, signal: AbortSignal): Promise<void> {
    const { pause } = this.#run;
    if (ms > 0) {
      const stop = AbortSignal.any([signal, pause]);
      await wait(ms, undefined, { signal: stop }).catch(() => {});
    }
    signal.throwIfAborted();
    if (pause.aborted) throw new PausedError('paused');
  }
}

function givenUp({ message, isRetryable, endsRun }: EndpointError, tries: number): EndpointError {
  const tried = tries > 1 ? `${message}; tried ${tries} times` : message;
  return new EndpointError(tried, { isRetryable, endsRun });
}

function refuseBeyond(
  { maxRequests, maxTokens, maxMinutes }: RunLimits,
  counts: RunCounts,
  begun: RunCounts & { at: number; now: number },
): void {
  const tokens = (of: RunCounts) => of.promptTokens + of.completionTokens;
  const used = (what: string) =>
    new PausedError(`the budget of ${what} is used up; resume to go on with as much again`);
  const count = (value: number) => value.toLocaleString('en-US');
  if (maxRequests !== null && counts.requests - begun.requests >= maxRequests) {
    throw used(`${count(maxRequests)} requests`);
  }
  if (maxTokens !== null && tokens(counts) - tokens(begun) >= maxTokens) {
    throw used(`${count(maxTokens)} tokens`);
  }
  if (maxMinutes !== null && begun.now - begun.at >= maxMinutes * MINUTE_MS) {
    throw used(`${count(maxMinutes)} minutes`);
  }
}
