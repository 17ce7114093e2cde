import { existsSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { packageBinary } from './package-binary.mjs';
import { runChild, runNode } from './run-child.mjs';
import { SetupError } from './setup-error.mjs';

const ADVICE =
  'The browser tests need Chromium: install it (on Debian "apt-get install chromium") or set CHROMIUM_PATH, and run the command again.';

/**
 * Returns the path of a browser for the tests. Without one it is installed: from the system's packages where that is
 * possible, else by Playwright. Throws a `SetupError` where neither works.
 */
export async function provideBrowser() {
  const found = findBrowser() ?? (await playwrightBrowser());
  if (found !== null) {
    if (existsSync(found)) return found;
    throw new SetupError(`CHROMIUM_PATH names ${found}, which does not exist: correct it.`);
  }
  console.error('Installing a browser for the tests …');
  const { output } = canUseApt() ? await installFromApt() : await installFromPlaywright();
  const installed = findBrowser() ?? (await playwrightBrowser());
  if (installed === null) throw new SetupError(ADVICE, { output });
  return installed;
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : null;
}

function canUseApt() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return (
    process.getuid?.() === 0 && folders.some((folder) => existsSync(path.join(folder, 'apt-get')))
  );
}

async function installFromApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runChild('apt-get', ['update', '-q'], { env });
  if (update.status !== 0) return update;
  return runChild('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    env,
  });
}

function installFromPlaywright() {
  return runNode([packageBinary('@playwright/test', 'playwright'), 'install', 'chromium']);
}
