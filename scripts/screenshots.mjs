import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './setup/find-browser.mjs';

const FOLDER = 'docs/screenshots';
const WINDOWS = [
  [1440, 900],
  [390, 844],
];
const THEMES = ['light', 'dark'];

const pagesOf = (dataset) => ({
  overview: `/datasets/${dataset}`,
  pairings: `/datasets/${dataset}/pairings`,
  recipe: `/datasets/${dataset}/recipe`,
  compare: `/datasets/${dataset}/compare?pairing=max__mu`,
  'effect-of-n': `/datasets/${dataset}/effect-of-n`,
  length: `/datasets/${dataset}/length`,
  curation: `/datasets/${dataset}/curation`,
  exports: `/datasets/${dataset}/exports`,
  extremes: `/datasets/${dataset}/extremes`,
  prompts: `/datasets/${dataset}/prompts`,
  prompt: `/datasets/${dataset}/prompts/3`,
  responses: `/datasets/${dataset}/prompts/3/compare`,
});

/**
 * Takes a picture of every page of the sample project, at both widths and in both themes:
 * `node scripts/screenshots.mjs http://127.0.0.1:7021`; or, with the name of another dataset behind it, of that one's pages, wide
 * and light, named after it.
 */
const [origin = 'http://127.0.0.1:7021', other] = process.argv.slice(2);
const PAGES = other
  ? pagesOf(other)
  : {
      datasets: '/',
      import: '/import',
      jobs: '/jobs',
      ...pagesOf('sample'),
      search: '/datasets/sample/prompts?q=water',
    };
const prefix = other ? `${other}-` : '';
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const [width, height] of other ? WINDOWS.slice(0, 1) : WINDOWS) {
  for (const colorScheme of other ? THEMES.slice(0, 1) : THEMES) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `${FOLDER}/${prefix}${name}-${width}-${colorScheme}.png` });
    }
    await context.close();
  }
}
await browser.close();
