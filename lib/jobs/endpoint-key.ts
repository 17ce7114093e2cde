import { readEndpointEnv } from '@/lib/config/endpoint-env';
import { knownEndpoint } from './known-endpoint';

/**
 * Returns who knows the key of an endpoint: what somebody typed, else the environment's key, which goes to the environment's own
 * endpoint alone: whoever may begin a run could else have it sent anywhere.
 */
export function endpointKey(typed: string | null): (baseUrl: string) => string | null {
  const { apiKey } = readEndpointEnv(process.env);
  const { baseUrl: own } = knownEndpoint();
  return (baseUrl) => typed ?? (baseUrl === own ? apiKey : null);
}
