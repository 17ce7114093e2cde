import { AppError } from '@/lib/core/errors/app-error';
import { endpointUrl } from '@/lib/schema/endpoint/endpoint-url';

/** The endpoint that the environment names. */
export type EndpointEnv = {
  /** Null where there is none. */
  baseUrl: string | null;
  /** Null where there is none. Never show it. */
  apiKey: string | null;
};

/** Reads `OPENAI_BASE_URL` and `OPENAI_API_KEY`; empty ones count as not set. Throws `invalid_input` where the address is none. */
export function readEndpointEnv(source: Record<string, string | undefined>): EndpointEnv {
  const text = source.OPENAI_BASE_URL?.trim() || null;
  const apiKey = source.OPENAI_API_KEY?.trim() || null;
  if (text === null) return { baseUrl: null, apiKey };
  const parsed = endpointUrl.safeParse(text);
  if (parsed.success) return { baseUrl: parsed.data, apiKey };
  const said = parsed.error.issues[0]?.message ?? 'expected an address';
  throw new AppError('invalid_input', `OPENAI_BASE_URL: ${said}`);
}
