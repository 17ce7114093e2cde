import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

/** A row of a nested import file. */
export type NestedRow = {
  prompt_id: string;
  prompt: string;
  responses: { text: string; reward: number | null; model?: string }[];
};

type TestFixtures = { quiet: undefined };
type WorkerFixtures = { profile: BrowserContext };

/** Fails a test whose page logs an error, throws, or asks anything of another machine. The tests of a worker share the cache of one browser, and nothing else: compiling the pages' code anew would take a third of each. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  profile: [
    async ({ playwright, browserName, launchOptions }, use, { project }) => {
      const { baseURL } = project.use;
      const profile = await playwright[browserName].launchPersistentContext('', {
        ...launchOptions,
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      await use(profile);
      await profile.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ profile, baseURL }, use) => {
    await use(profile);
    await profile.clearPermissions();
    const [first, ...others] = profile.pages();
    await Promise.all(others.map((page) => page.close()));
    if (!first || !baseURL) return;
    const session = await profile.newCDPSession(first);
    await session.send('Storage.clearDataForOrigin', {
      origin: baseURL,
      storageTypes: 'cookies,local_storage,indexeddb,service_workers',
    });
    await session.detach();
  },
  page: async ({ context, viewport, colorScheme }, use) => {
    const page = await context.newPage();
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await use(page);
    await page.close();
  },
  quiet: [
    async ({ page, baseURL }, use) => {
      const problems: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !expectedStatus(message.text()))
          problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('request', (request) => {
        const url = new URL(request.url());
        const inPage = url.protocol === 'blob:' || url.protocol === 'data:';
        if (!inPage && url.origin !== baseURL) problems.push(`request to ${url.origin}`);
      });
      await use(undefined);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The browser itself logs every answer of 400 and above; tests of errors cause them on purpose. */
function expectedStatus(text: string): boolean {
  return /Failed to load resource: the server responded with a status of 4\d\d/.test(text);
}

/** Writes a file that a test imports, and returns its path. */
export function writeFile(name: string, content: string | Buffer): string {
  const folder = path.resolve('test-results/files');
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}

/** Returns rows as JSON lines. */
export function jsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** Returns prompts with `n` responses each and rewards that spread differently from prompt to prompt. */
export function makeRows(prompts: number, n: number): NestedRow[] {
  return Array.from({ length: prompts }, (_, p) => ({
    prompt_id: `p${p}`,
    prompt: `Question number ${p} about ${p % 2 === 0 ? 'apples' : 'pears'}`,
    responses: Array.from({ length: n }, (_, i) => ({
      text: `Answer ${i} to question ${p}. ${'More words. '.repeat((p + i) % 5)}`,
      reward: Math.sin(p * 7 + i * 3) * (1 + (p % 4)) + i * 0.01,
      model: i % 2 === 0 ? 'even' : 'odd',
    })),
  }));
}

/** Runs the command line on the server's database and returns what it printed. */
export function runCommand(...args: string[]): string {
  return execFileSync(process.execPath, ['dist/cli.mjs', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, SWEETSPOT_DATA_DIR: path.resolve('test-results/data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Imports rows under a name through the command line; a dataset that had the name (a failed test's retry) goes first. */
export function importRows(name: string, rows: readonly unknown[]): void {
  const datasets: { name: string }[] = JSON.parse(runCommand('list', '--json'));
  if (datasets.some((dataset) => dataset.name === name)) runCommand('delete', name, '--yes');
  runCommand('import', writeFile(`${name}.jsonl`, jsonLines(rows)), '--name', name);
}

/** Waits until nothing moves: fonts are there and the page is hydrated. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(isHydrated);
}

/** React marks the elements that it has taken over; a key pressed before that reaches nobody. */
function isHydrated(): boolean {
  const elements = Array.from(document.querySelectorAll('body button, body main'));
  return elements.every((one) => Object.keys(one).some((key) => key.startsWith('__react')));
}
