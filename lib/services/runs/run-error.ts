import { AppError } from '@/lib/core/errors/app-error';
import { PausedError } from '@/lib/core/policy/paused-error';
import type { JobReporter } from '@/lib/services/jobs/job-reporter';

/** Returns what ended a run: that it was cancelled or paused, where it was, else the error itself. */
export function asRunError(error: unknown, reporter: JobReporter): unknown {
  if (reporter.signal.aborted) {
    const words = 'cancelled; what was answered is kept, and resuming goes on from there';
    return new AppError('cancelled', words, { cause: error });
  }
  if (reporter.pause.aborted) {
    return new PausedError('paused; what was answered is kept', { cause: error });
  }
  return error;
}
