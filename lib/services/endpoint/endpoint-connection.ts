import type OpenAI from 'openai';
import { describeFailure } from './describe-failure';

type Settings = {
  /** Without a slash at its end. */
  baseUrl: string;
  /** The longest silence in seconds. */
  timeoutSeconds: number;
};

/** What is read of an answer, and how. */
export type AnswerReader<Answer> = (
  response: Response,
  reading: { client: OpenAI; who: string; signal: AbortSignal; onPiece: () => void },
) => Promise<Answer>;

/** What is to be done with a refusal (400 or 422) instead of telling it: throws, or returns to have it told. */
type OnRefused = (message: string) => void;

/** The connection to an endpoint: one HTTP request per call, nothing is retried. */
export type EndpointConnection = {
  /** Who is asked, for messages. */
  who: string;
  /**
   * Posts a body. Rejects with an `EndpointError` that says whether to try again, or with the signal's reason after an abort.
   */
  post<Answer>(
    path: string,
    body: object,
    read: AnswerReader<Answer>,
    signal: AbortSignal,
    onRefused?: OnRefused,
  ): Promise<Answer>;
};

/** Returns a connection. `key` is sent to the endpoint and shown nowhere. */
export function connectEndpoint(
  settings: Settings,
  key: string | null,
  now: () => Date,
): EndpointConnection {
  const { baseUrl, timeoutSeconds } = settings;
  const who = `the endpoint ${baseUrl}`;
  let opened: Promise<OpenAI> | undefined;
  return {
    who,
    async post(path, body, read, signal, onRefused = () => {}) {
      signal.throwIfAborted();
      opened ??= openClient(settings, key);
      const client = await opened;
      const silence = new Silence(timeoutSeconds * 1000);
      try {
        const stop = AbortSignal.any([signal, silence.signal]);
        const response = await client.post(path, { body, signal: stop }).asResponse();
        const onPiece = () => silence.broken();
        return await read(response, { client, who, signal: stop, onPiece });
      } catch (error) {
        signal.throwIfAborted();
        if (isRefusal(error)) onRefused(error.message);
        const hasTimedOut = silence.signal.aborted;
        throw await describeFailure(error, { who, key, timeoutSeconds, hasTimedOut, now: now() });
      } finally {
        silence.end();
      }
    },
  };
}

async function openClient(
  { baseUrl, timeoutSeconds }: Settings,
  key: string | null,
): Promise<OpenAI> {
  const { default: Client } = await import('openai');
  return new Client({
    baseURL: baseUrl,
    // The client wants a key; without one, no header is sent.
    apiKey: key ?? 'none',
    ...(key === null ? { defaultHeaders: { authorization: null } } : {}),
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: timeoutSeconds * 1000,
    logLevel: 'off',
  });
}

function isRefusal(error: unknown): error is Error {
  return (
    error instanceof Error && 'status' in error && (error.status === 400 || error.status === 422)
  );
}

/** Aborts after a time without a piece of the answer. */
class Silence {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(ms: number) {
    this.#timer = setTimeout(() => this.#controller.abort(), ms);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  broken(): void {
    this.#timer.refresh();
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
