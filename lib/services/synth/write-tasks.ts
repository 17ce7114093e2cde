import type { EndpointSettings } from '@/lib/core/endpoint/endpoint-settings';
import { AppError } from '@/lib/core/errors/app-error';
import type { PolicyAnswer } from '@/lib/core/policy/policy';
import type { RunCounts, RunLimits } from '@/lib/core/policy/run-limits';
import { type Random, seededRandom } from '@/lib/core/random/seeded-random';
import { pickSeveral } from '@/lib/core/sample/draw';
import { NearDuplicates } from '@/lib/core/synth/near-duplicates';
import { parseTasks } from '@/lib/core/synth/parse-tasks';
import { taskPrompt } from '@/lib/core/synth/task-prompt';
import { drawTask } from '@/lib/core/synth/task-seeds';
import type { SamplingChoices } from '@/lib/schema/jobs/sample-json';
import { endpointPolicy } from '@/lib/services/endpoint/endpoint-policy';
import type { TokenUse } from '@/lib/services/runs/ask';
import { PacedPolicy } from '@/lib/services/runs/paced-policy';
import { runItems } from '@/lib/services/runs/run-items';

/** Which tasks are wanted, and of whom. */
export type TaskPlan = {
  /** How many there are to be in the end, those of `written` among them. */
  n: number;
  /** What there is already. */
  written: readonly string[];
  /** Shows the kind; null for the built-in ones. */
  seeds: readonly string[] | null;
  endpoint: EndpointSettings;
  /** How it is asked; its `n` means nothing here. */
  sampling: SamplingChoices;
  limits: RunLimits;
};

/** How the work is watched and stopped. */
export type TaskRun = {
  key: string | null;
  now: () => Date;
  /** Aborted, no request begins any more. */
  pause: AbortSignal;
  /** Cuts off the requests under way. */
  signal: AbortSignal;
  /** Given the new tasks of an answer and what it cost, to keep them: they are not given again. */
  onTasks: (tasks: string[], use: TokenUse) => void | Promise<void>;
  /** Counted on, from what earlier starts have counted; else from 0. */
  counts?: RunCounts;
  /** Told why a request is tried again. */
  onRetry?: (message: string) => void;
  /** Told of a request that failed for good, by its number. */
  onFailed?: (request: number, message: string) => Promise<void>;
};

const none = (): RunCounts => ({
  ...{ requests: 0, retries: 0, promptTokens: 0, completionTokens: 0 },
});

/** What was asked and found. */
export type TaskReport = RunCounts & {
  /** New tasks. */
  tasks: number;
  /** Tasks left out since they repeat or nearly repeat another one. */
  repeats: number;
  /** Requests that failed for good, and the last one's reason. */
  failed: number;
  problem: string | null;
};

const PER_REQUEST = 20;
const SEEDS_SHOWN = 3;
const WRITTEN_SHOWN = 15;
const BARREN_IN_A_ROW = 10;

/**
 * Asks an endpoint for tasks, twenty a request, until there are as many as wanted that do not nearly repeat one another, and hands them
 * on as they come. Throws a `PausedError` where it was paused, the budget is used up or the endpoint cannot be used, and `unavailable` where
 * ten answers in a row bring nothing new; what was handed on stands. Memory: the tasks.
 */
export async function writeTasks(plan: TaskPlan, run: TaskRun): Promise<TaskReport> {
  const { limits, endpoint } = plan;
  const { counts = none(), onRetry = () => {} } = run;
  const policy = new PacedPolicy(endpointPolicy(endpoint, run.key, run.now), {
    ...{ limits, counts, seed: 'tasks', now: run.now, pause: run.pause },
    onRetry,
  });
  const tasks = new TaskCollection(plan);
  const failures: string[] = [];
  await runItems(tasks.batches(), {
    ...{ noun: 'request', concurrency: limits.concurrency, signal: run.signal },
    async work(batch) {
      try {
        const answer = await policy.sample(requestOf(plan, tasks, batch), run.signal);
        const fresh = tasks.take(answer);
        if (fresh.length > 0) await run.onTasks(fresh, answer);
      } finally {
        tasks.underWay--;
      }
    },
    onDone: async () => {},
    onFailed: async (batch, message) => {
      failures.push(message);
      await run.onFailed?.(batch, message);
    },
  });
  if (tasks.isBarren) {
    const words = `${BARREN_IN_A_ROW} answers in a row had no new task: the model repeats itself; give other seeds, a higher temperature or another model`;
    throw new AppError('unavailable', words);
  }
  const { added, repeats } = tasks;
  const failed = failures.length;
  return { ...counts, tasks: added, repeats, failed, problem: failures.at(-1) ?? null };
}

function requestOf({ sampling, seeds }: TaskPlan, tasks: TaskCollection, batch: number) {
  const random = seededRandom(`${sampling.seed ?? 0}:tasks:${batch}`);
  const written = pickSeveral(random, tasks.all, WRITTEN_SHOWN);
  const content = taskPrompt(PER_REQUEST, seedsOf(seeds, random), written);
  return {
    ...{ ...sampling, n: 1, prefix: '' },
    messages: [{ role: 'user', content }],
    seed: sampling.seed === null ? null : sampling.seed + batch,
  };
}

function seedsOf(seeds: readonly string[] | null, random: Random): string[] {
  if (seeds) return pickSeveral(random, seeds, SEEDS_SHOWN);
  return Array.from({ length: SEEDS_SHOWN }, () => drawTask(random));
}

class TaskCollection {
  readonly all: string[];
  readonly #seen = new NearDuplicates();
  readonly #n: number;
  readonly #before: number;
  #barren = 0;
  repeats = 0;
  underWay = 0;

  constructor({ n, written }: TaskPlan) {
    this.#n = n;
    this.#before = written.length;
    this.all = [...written];
    for (const task of written) this.#seen.isRepeat(task);
  }

  get added(): number {
    return this.all.length - this.#before;
  }

  get isBarren(): boolean {
    return this.#barren >= BARREN_IN_A_ROW && this.all.length < this.#n;
  }

  /** Gives numbers of requests while those under way may not be enough. */
  batches(): Iterator<number> {
    let next = this.#before;
    return {
      next: () => {
        const expected = this.all.length + this.underWay * PER_REQUEST;
        if (expected >= this.#n || this.isBarren) return { done: true, value: undefined };
        this.underWay++;
        return { done: false, value: next++ };
      },
    };
  }

  /** Returns the tasks of an answer that are new, and wanted. */
  take({ samples }: PolicyAnswer): string[] {
    const found = samples.flatMap(({ text, finishReason }) =>
      parseTasks(text, finishReason === 'length'),
    );
    const fresh = found.filter((task) => !this.#seen.isRepeat(task));
    this.repeats += found.length - fresh.length;
    this.#barren = fresh.length > 0 ? 0 : this.#barren + 1;
    const wanted = fresh.slice(0, this.#n - this.all.length);
    this.all.push(...wanted);
    return wanted;
  }
}
