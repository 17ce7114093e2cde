import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { AppError } from '@/lib/core/errors/app-error';
import type { HubSettings } from '@/lib/core/tokens/hub-settings';
import { readHubEnv } from './hub-env';

/** The settings of this process, read from environment variables. */
export type Env = {
  /** 0 to 65535; 0 lets the system choose. */
  port: number;
  /** The address to listen on, without brackets. */
  host: string;
  /** `file:` with an absolute path, or `postgresql://…`. May hold a password: never show it. */
  databaseUrl: string;
  /** Absolute folder. */
  dataDir: string;
  /** What a request must prove to know, or null where none is needed. Never show it. */
  authToken: string | null;
  /** Further names, in lower case and without port, under which the server may be addressed. */
  allowedHosts: string[];
  hub: HubSettings;
};

const MIN_TOKEN_LENGTH = 8;

const optionalText = z
  .string()
  .optional()
  .transform((text) => text?.trim() || null);

const portNumber = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65535));
const hostName = z.string().regex(/^(\[[\da-f:.%]+\]|[\w.:%-]+)$/i);
const databaseUrl = z.string().regex(/^(file:.|postgres(ql)?:\/\/.)/);
const token = z.string().regex(new RegExp(`^[\\x21-\\x7e]{${MIN_TOKEN_LENGTH},}$`));
const hostList = z.string().regex(/^[^\s,:/]+(\s*,\s*[^\s,:/]+)*\s*,?$/);

/**
 * Reads the settings from environment variables (`PORT`, `HOST`, `DATABASE_URL`, `SWEETSPOT_DATA_DIR`,
 * `SWEETSPOT_AUTH_TOKEN`, `SWEETSPOT_ALLOWED_HOSTS`, the Hub's `HF_HOME`, `HF_HUB_CACHE`, and those of `readHubEnv`); an empty variable counts as not set and relative paths start at `cwd`.
 * Throws an `AppError` `invalid_input` that names the variable, what it must be and what it is; a secret is described only.
 */
export function readEnv(source: Record<string, string | undefined>, cwd = process.cwd()): Env {
  const read = <T>(
    name: string,
    schema: z.ZodType<T, string>,
    expected: string,
    hidden = false,
  ) => {
    const text = optionalText.parse(source[name]);
    if (text === null) return null;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    const found = hidden ? `${text.length} characters that are not` : JSON.stringify(text);
    throw new AppError('invalid_input', `${name} must be ${expected}, found ${found}`);
  };
  const dataDir = path.resolve(cwd, optionalText.parse(source.SWEETSPOT_DATA_DIR) ?? 'data');
  const url = read('DATABASE_URL', databaseUrl, 'file:PATH or postgresql://…', true);
  return {
    port: read('PORT', portNumber, 'a whole number from 0 to 65535') ?? 7021,
    host: (read('HOST', hostName, 'an address or a host name') ?? '127.0.0.1').replace(
      /^\[|\]$/g,
      '',
    ),
    databaseUrl: url === null ? `file:${path.join(dataDir, 'sweetspot.db')}` : absolute(url, cwd),
    dataDir,
    authToken: read(
      'SWEETSPOT_AUTH_TOKEN',
      token,
      `at least ${MIN_TOKEN_LENGTH} printable ASCII characters without spaces`,
      true,
    ),
    allowedHosts: splitList(
      read('SWEETSPOT_ALLOWED_HOSTS', hostList, 'host names without port, separated by commas'),
    ),
    hub: {
      cache: hubCache(source, cwd),
      ...readHubEnv(source),
    },
  };
}

function hubCache(source: Record<string, string | undefined>, cwd: string): string {
  const named = (name: string) => optionalText.parse(source[name]);
  const cache = named('XDG_CACHE_HOME') ?? path.join(named('HOME') ?? os.homedir(), '.cache');
  const home = named('HF_HOME') ?? path.join(cache, 'huggingface');
  return path.resolve(cwd, named('HF_HUB_CACHE') ?? path.join(home, 'hub'));
}

function absolute(url: string, cwd: string): string {
  if (!url.startsWith('file:')) return url;
  const file = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
  return `file:${path.resolve(cwd, file)}`;
}

function splitList(text: string | null): string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}
