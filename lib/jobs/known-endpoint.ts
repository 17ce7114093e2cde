import { readEndpointEnv } from '@/lib/config/endpoint-env';

/** Whose key `OPENAI_API_KEY` holds where no endpoint is named. */
const HOSTED = 'https://api.openai.com/v1';

/** Returns the endpoint that this process knows by its environment, and whether it has a key for it. Throws as `readEndpointEnv`. */
export function knownEndpoint(): { baseUrl: string; hasKey: boolean } {
  const { baseUrl, apiKey } = readEndpointEnv(process.env);
  return { baseUrl: baseUrl ?? (apiKey === null ? '' : HOSTED), hasKey: apiKey !== null };
}
