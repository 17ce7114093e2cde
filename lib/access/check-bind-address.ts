import { AppError } from '@/lib/core/errors/app-error';
import { isLoopbackHost } from './is-loopback-host';

/** Throws an `AppError` `invalid_input` where the server would be open to other machines without a token. */
export function checkBindAddress({ host, authToken }: { host: string; authToken: string | null }) {
  if (authToken !== null || isLoopbackHost(host)) return;
  throw new AppError(
    'invalid_input',
    `HOST is ${host}, which other machines can reach: set SWEETSPOT_AUTH_TOKEN to a secret, or leave HOST at 127.0.0.1.`,
  );
}
