import type OpenAI from 'openai';
import type { ZodType } from 'zod';
import type { PolicyAnswer } from '@/lib/core/policy/policy';
import { answerPiece, wholeAnswer } from '@/lib/schema/endpoint/endpoint-answers';
import { AnswerBuilder } from './answer-builder';
import { EndpointError } from './endpoint-error';

type Reading = {
  client: OpenAI;
  n: number;
  /** Who the answer is of, for messages. */
  who: string;
  signal: AbortSignal;
  /** Told with every piece. */
  onPiece: () => void;
};

const SHOWN = 80;

/**
 * Returns what an endpoint answered, streamed or whole, with at most `n` samples. Throws an `EndpointError` where it is no
 * answer, or ends before its end.
 */
export async function readAnswer(response: Response, reading: Reading): Promise<PolicyAnswer> {
  const builder = new AnswerBuilder();
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('text/event-stream')) {
    const text = await response.text();
    reading.signal.throwIfAborted();
    builder.add(
      parse(
        wholeAnswer,
        readJson(text, reading.who, 'choices', '; is its address right? It usually ends with /v1'),
        reading.who,
      ),
    );
    return builder.build(reading.n);
  }
  const { Stream } = await import('openai/core/streaming');
  const controller = new AbortController();
  const { client, signal } = reading;
  for await (const value of Stream.fromSSEResponse<unknown>(response, controller, client)) {
    reading.onPiece();
    builder.add(parse(answerPiece, value, reading.who));
  }
  signal.throwIfAborted();
  if (!builder.isFinished) throw dropped(reading.who);
  return builder.build(reading.n);
}

/** Returns the error of an answer that ended before its end. */
export function dropped(who: string): EndpointError {
  return new EndpointError(`${who} broke off in the middle of an answer`, { isRetryable: true });
}

/**
 * Returns an answer that came whole as JSON. Throws an `EndpointError` for a web page, with what may be wrong about the address, and for what is
 * no JSON, with what was `expected`.
 */
export function readJson(text: string, who: string, expected: string, hint: string): unknown {
  const start = text.trimStart();
  if (start.startsWith('<')) {
    throw new EndpointError(`${who} answered with a web page instead of JSON${hint}`, {
      ...{ isRetryable: false, endsRun: true },
    });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw notUnderstood(who, expected, `found ${JSON.stringify(start.slice(0, SHOWN))}`);
  }
}

function parse<T>(schema: ZodType<T>, value: unknown, who: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'the answer';
  throw notUnderstood(who, 'choices', `${place}: ${issue?.message ?? 'not understood'}`);
}

function notUnderstood(who: string, expected: string, found: string): EndpointError {
  return new EndpointError(
    `${who} gave an answer that is not one: expected ${expected}, ${found}`,
    {
      isRetryable: true,
    },
  );
}
