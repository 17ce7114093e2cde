import { AppError } from '@/lib/core/errors/app-error';

/** A run that stopped before its end and can go on from where it is. `message` says why. */
export class PausedError extends AppError {
  constructor(message: string, options?: { cause?: unknown }) {
    super('unavailable', message, options);
    this.name = 'PausedError';
  }
}
