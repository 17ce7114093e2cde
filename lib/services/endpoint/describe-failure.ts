import { parseRetryAfter } from '@/lib/core/endpoint/parse-retry-after';
import { EndpointError } from './endpoint-error';
import { dropped } from './read-answer';

type Failure = {
  /** Who was asked, for messages. */
  who: string;
  /** What must not be shown. */
  key: string | null;
  timeoutSeconds: number;
  hasTimedOut: boolean;
  now: Date;
};

const MESSAGE_SHOWN = 300;
const HTML = /^\s*</;

/** Returns what a failed request means, in words for people and without the key. */
export async function describeFailure(error: unknown, failure: Failure): Promise<EndpointError> {
  if (error instanceof EndpointError) return error;
  const { who, timeoutSeconds, hasTimedOut } = failure;
  const { APIConnectionError, APIConnectionTimeoutError, APIError } = await import('openai');
  if (hasTimedOut || error instanceof APIConnectionTimeoutError) {
    const message = `${who} was silent for ${timeoutSeconds} s (the time limit of a request)`;
    return new EndpointError(message, { isRetryable: true });
  }
  if (error instanceof APIConnectionError) {
    const code = codeOf(error);
    if (code === 'UND_ERR_SOCKET' || code === 'ECONNRESET') return dropped(who);
    return new EndpointError(`${who} cannot be reached${code === null ? '' : ` (${code})`}`, {
      isRetryable: true,
      endsRun: true,
    });
  }
  if (error instanceof APIError) return describeStatus(error, failure);
  if (error instanceof SyntaxError) {
    const message = `${who} sent a piece of an answer that is not JSON`;
    return new EndpointError(message, { isRetryable: true });
  }
  return dropped(who);
}

function describeStatus(
  error: { status?: number | undefined; headers?: Headers | undefined; message: string },
  { who, key, now }: Failure,
): EndpointError {
  const { status, headers } = error;
  const said = saidIn(error.message, key);
  if (status === undefined) {
    return new EndpointError(`${who} gave up in the middle of an answer: ${said}`, {
      isRetryable: true,
    });
  }
  const retryAfterMs = parseRetryAfter(headers?.get('retry-after') ?? null, now);
  const detail = `(${status})${said === '' ? '' : `: ${said}`}`;
  if (status === 429 && !/insufficient_quota|exceeded your current quota/.test(error.message)) {
    return new EndpointError(`${who} takes no more requests for now ${detail}`, {
      ...{ isRetryable: true, retryAfterMs },
    });
  }
  if (status >= 500 || status === 408 || status === 409) {
    const message = `${who} failed ${detail}`;
    return new EndpointError(message, { isRetryable: true, retryAfterMs });
  }
  const endsRun = [401, 403, 404, 405, 429].includes(status);
  return new EndpointError(`${who} ${REFUSALS[status] ?? 'refused the request'} ${detail}`, {
    ...{ isRetryable: false, endsRun },
  });
}

const REFUSALS: Record<number, string> = {
  401: 'does not accept the key, or wants one',
  403: 'does not allow it with this key',
  404: 'knows no such model, or this is not its address',
  405: 'does not take requests at this address',
  429: 'says that the quota is used up',
};

function saidIn(message: string, key: string | null): string {
  const text = message.replace(/^\d{3}\s*/, '').trim();
  if (HTML.test(text)) return 'a web page';
  const shown = key ? text.replaceAll(key, '…') : text;
  return shown.length > MESSAGE_SHOWN ? `${shown.slice(0, MESSAGE_SHOWN)}…` : shown;
}

function codeOf(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return null;
}
