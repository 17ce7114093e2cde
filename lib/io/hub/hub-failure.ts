import { AppError } from '@/lib/core/errors/app-error';

type HubFailure = { statusCode: number; data?: { error?: unknown; message?: unknown } };

/**
 * Returns what went wrong between here and the Hub in words for people, without the addresses of the Hub's answers, which
 * may hold signatures. What is neither of the Hub nor of the network comes back as it is.
 */
export function hubFailure(error: unknown, endpoint: string, repo: string): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  if (isHubFailure(error)) return refusal(error, endpoint, repo);
  const reason = networkReason(error);
  if (reason === null) return error;
  return new AppError(
    'unavailable',
    `the Hub at ${endpoint} cannot be reached (${reason}); nothing was pushed`,
    { cause: error },
  );
}

function refusal(failure: Error & HubFailure, endpoint: string, repo: string): AppError {
  const { statusCode, data } = failure;
  const answer = data?.error ?? data?.message;
  const said = typeof answer === 'string' && answer.length < 500 ? `: ${answer}` : '';
  const options = { cause: failure };
  if (statusCode === 401) {
    const message = `the Hub at ${endpoint} does not accept the token; make one with write access on its page of access tokens`;
    return new AppError('unauthorized', message, options);
  }
  if (statusCode === 403) {
    const message = `the token may not write to ${repo} on the Hub at ${endpoint}${said}`;
    return new AppError('forbidden', message, options);
  }
  const message = `the Hub at ${endpoint} refused to take ${repo} (status ${statusCode})${said}`;
  return new AppError('failed', message, options);
}

function isHubFailure(error: Error): error is Error & HubFailure {
  return 'statusCode' in error && typeof error.statusCode === 'number';
}

/** The system's code of a request that failed on its way; null where it is none. */
function networkReason({ message, cause }: Error): string | null {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string')
    return cause.code;
  return message === 'fetch failed' ? 'the connection failed' : null;
}
