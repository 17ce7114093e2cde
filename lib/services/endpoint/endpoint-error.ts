import { AppError } from '@/lib/core/errors/app-error';

type Facts = {
  /** Whether the same request may go well a little later. */
  isRetryable: boolean;
  /** How long the endpoint asked to wait; null where it did not say. */
  retryAfterMs?: number | null;
  /** Whether every other request would fail like this one: a wrong key or address, an endpoint that is down. */
  endsRun?: boolean;
};

/** A request to an endpoint that gave no sample. */
export class EndpointError extends AppError {
  readonly isRetryable: boolean;
  readonly retryAfterMs: number | null;
  readonly endsRun: boolean;

  constructor(message: string, { isRetryable, retryAfterMs = null, endsRun = false }: Facts) {
    super('unavailable', message);
    this.name = 'EndpointError';
    this.isRetryable = isRetryable;
    this.retryAfterMs = retryAfterMs;
    this.endsRun = endsRun;
  }
}
