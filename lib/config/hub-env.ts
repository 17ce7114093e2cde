import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';

/** How the Hub is reached. */
export type HubEnv = {
  /** Without a slash at its end. */
  endpoint: string;
  /** True where nothing may be asked of the Hub. */
  offline: boolean;
  /** Null where there is none. Never show it. */
  token: string | null;
};

const USUAL_ENDPOINT = 'https://huggingface.co';
const TRUE_TEXTS = ['1', 'on', 'yes', 'true'];

/**
 * Reads how the Hub is reached as the Hub's own client does: `HF_ENDPOINT`, `HF_HUB_OFFLINE`, and the token of `HF_TOKEN`, else
 * of the file `HF_TOKEN_PATH`, else of `token` in `HF_HOME` (`~/.cache/huggingface`). Throws `invalid_input` where the endpoint
 * is no address.
 */
export function readHubEnv(source: Record<string, string | undefined>): HubEnv {
  const { HF_ENDPOINT, HF_HUB_OFFLINE = '', HF_TOKEN, HUGGING_FACE_HUB_TOKEN } = source;
  const endpoint = (HF_ENDPOINT?.trim() || USUAL_ENDPOINT).replace(/\/+$/, '');
  if (!/^https?:\/\/[^\s/]/.test(endpoint)) {
    throw new AppError(
      'invalid_input',
      `HF_ENDPOINT must be an address with http:// or https://, found ${JSON.stringify(endpoint)}`,
    );
  }
  const given = HF_TOKEN?.trim() || HUGGING_FACE_HUB_TOKEN?.trim();
  return {
    endpoint,
    offline: TRUE_TEXTS.includes(HF_HUB_OFFLINE.trim().toLowerCase()),
    token: given || tokenInFile(source),
  };
}

function tokenInFile({ HF_TOKEN_PATH, HF_HOME, HOME }: Record<string, string | undefined>) {
  const home = HF_HOME || path.join(HOME || os.homedir(), '.cache', 'huggingface');
  try {
    return fs.readFileSync(HF_TOKEN_PATH || path.join(home, 'token'), 'utf8').trim() || null;
  } catch {
    return null;
  }
}
