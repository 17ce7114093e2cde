import type { JobProgress } from '@/lib/core/views/job-view';
import { reportJob } from '@/lib/data/writes/job-writes';
import type { HubSettings } from '@/lib/services/hub/hub-access';
import type { ServiceContext } from '@/lib/services/service-context';

const REPORT_EVERY_MS = 1000;

/** How a job is watched and stopped by whoever runs it; the page stops it through the database. */
export type JobRun = {
  signal?: AbortSignal;
  /** Asks a run that can be resumed to stop where it is. */
  pause?: AbortSignal;
  onProgress?: (progress: JobProgress) => void;
  /** How a push reaches the Hub; it is kept nowhere. */
  hub?: HubSettings;
  /** Returns the key for an endpoint, null for none; it is kept nowhere. */
  endpointKey?: (baseUrl: string) => string | null;
};

/** Passes progress on, and keeps the job's row up to date once per second. */
export class JobReporter {
  readonly #context: ServiceContext;
  readonly #id: string;
  readonly #run: JobRun;
  readonly #abort = new AbortController();
  readonly #pause = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #pending: Promise<void> = Promise.resolve();
  #busy = false;
  progress: JobProgress = { done: 0, total: 0, unit: 'bytes', items: 0, phase: 'waiting' };

  constructor(context: ServiceContext, id: string, run: JobRun) {
    this.#context = context;
    this.#id = id;
    this.#run = run;
    run.signal?.addEventListener('abort', () => this.#abort.abort(), { once: true });
    if (run.signal?.aborted) this.#abort.abort();
    run.pause?.addEventListener('abort', () => this.#pause.abort(), { once: true });
    if (run.pause?.aborted) this.#pause.abort();
    this.#timer = setInterval(() => {
      if (!this.#busy) this.#pending = this.#store();
    }, REPORT_EVERY_MS);
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get pause(): AbortSignal {
    return this.#pause.signal;
  }

  report(progress: JobProgress): void {
    this.progress = progress;
    this.#run.onProgress?.(progress);
  }

  async setDataset(datasetId: number): Promise<void> {
    await reportJob(this.#context.database, this.#id, { datasetId, now: this.#context.now() });
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#pending;
  }

  async #store(): Promise<void> {
    this.#busy = true;
    try {
      const { cancelRequested, pauseRequested } = await reportJob(
        this.#context.database,
        this.#id,
        {
          progress: JSON.stringify(this.progress),
          now: this.#context.now(),
        },
      );
      if (cancelRequested) this.#abort.abort();
      if (pauseRequested) this.#pause.abort();
    } catch {
      // A heartbeat that cannot be written must not end the work: its own writes will tell.
    } finally {
      this.#busy = false;
    }
  }
}
