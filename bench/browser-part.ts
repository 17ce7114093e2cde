import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '@/scripts/setup/find-browser.mjs';
import { type Bench, scaled, withFolder, withWorkload } from './bench';
import type { BrowserFigure } from './browser/browser-figure';
import { FILTER_FIGURE } from './browser/filter-figure';
import { FIRST_LOAD_FIGURE } from './browser/first-load-figure';
import { OPEN_PROMPT_FIGURE } from './browser/open-prompt-figure';
import { SCROLL_FIGURE } from './browser/scroll-figure';
import { workloadLabel } from './format-measure';
import { importArgs, indexArgs } from './import-args';
import { informing, type Result } from './result';
import { runProgram } from './run-program';
import { withServer } from './serve';
import type { WorkloadSize } from './workload';

const SIZE: WorkloadSize = { prompts: 60_000, responses: 64, characters: 40 };
const DATASET = 'n64';
const WINDOW = { width: 1440, height: 900 };

/** The figures, each in a file of its own below `browser/`. */
const FIGURES: readonly BrowserFigure[] = [
  FIRST_LOAD_FIGURE,
  OPEN_PROMPT_FIGURE,
  FILTER_FIGURE,
  SCROLL_FIGURE,
];

/** Takes the figures that are a browser's, of one dataset in Chromium without a window. */
export async function measureBrowser(bench: Bench): Promise<Result[]> {
  return withFolder(bench, 'browser', async (folder) => {
    const size = scaled(bench, SIZE);
    await withWorkload(bench, size, 'nested', async (file) => {
      await runProgram(bench, importArgs(file.path, DATASET), folder);
    });
    await runProgram(bench, indexArgs(DATASET), folder);
    return withServer(bench, folder, (address) => measureAt(bench, address, workloadLabel(size)));
  });
}

async function measureAt(bench: Bench, address: string, label: string): Promise<Result[]> {
  const browser = await openBrowser();
  if (!browser) return [informing('browser', 'no Chromium; npx playwright install chromium')];
  const close = () => void browser.close();
  bench.signal.addEventListener('abort', close, { once: true });
  const results: Result[] = [];
  try {
    for (const { what, measure } of FIGURES) {
      bench.say(`browser: ${what}`);
      const context = await browser.newContext({ viewport: WINDOW });
      results.push(...(await measure({ context, address, dataset: DATASET, label })));
      await context.close();
    }
    return results;
  } finally {
    bench.signal.removeEventListener('abort', close);
    await browser.close();
  }
}

/** Null where there is no browser. */
async function openBrowser(): Promise<Browser | null> {
  const executablePath = findBrowser();
  try {
    return await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
    });
  } catch (error) {
    if (error instanceof Error && error.message.includes("Executable doesn't exist")) return null;
    throw error;
  }
}
