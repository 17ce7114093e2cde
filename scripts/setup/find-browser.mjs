import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FIXED_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const VERSION_TIMEOUT_MS = 20_000;

/**
 * Returns the path of a Chromium or Chrome that runs, or null. `CHROMIUM_PATH` comes before any other.
 *
 * @param {Record<string, string | undefined>} env
 */
export function findBrowser(env = process.env) {
  const named = env.CHROMIUM_PATH;
  if (named) return named;
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...new Set([...FIXED_PLACES, ...onPath])].find(runs) ?? null;
}

/** A package manager may leave a stand-in under the browser's name, so that existing is not enough. */
function runs(file) {
  if (!existsSync(file)) return false;
  const { status } = spawnSync(file, ['--version'], {
    stdio: 'ignore',
    timeout: VERSION_TIMEOUT_MS,
  });
  return status === 0;
}
