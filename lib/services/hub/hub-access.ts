import { AppError } from '@/lib/core/errors/app-error';
import type { HubAccess } from '@/lib/io/hub/push-to-hub';

const REPO = /^[\w][\w.-]{0,95}\/[\w][\w.-]{0,95}$/;

/** How the Hub is reached, if at all; `offline`: it must not be asked. */
export type HubSettings = { endpoint: string; offline: boolean; token: string | null };

/**
 * Returns how to reach the Hub. Throws `invalid_input` where the Hub must not be asked (`HF_HUB_OFFLINE`), and `unauthorized`
 * where there is no token or what there is cannot be one.
 */
export function requireHubAccess({ endpoint, offline, token }: HubSettings): HubAccess {
  if (offline) {
    throw new AppError('invalid_input', 'HF_HUB_OFFLINE is set: nothing is pushed to the Hub');
  }
  if (token === null) {
    throw new AppError(
      'unauthorized',
      'there is no token for the Hub: set HF_TOKEN, sign in with hf auth login, or on the page type one',
    );
  }
  if (!token.startsWith('hf_')) {
    throw new AppError('unauthorized', 'the token for the Hub must start with hf_, and does not');
  }
  return { endpoint, token };
}

/** Returns the name of a dataset on the Hub. Throws `invalid_input` where it is none. */
export function parseHubRepo(text: string): string {
  if (REPO.test(text) && !/--|\.\./.test(text)) return text;
  throw new AppError(
    'invalid_input',
    `expected OWNER/NAME as the Hub has it, letters, digits, ".", "_" and "-", found ${JSON.stringify(text)}`,
  );
}
