import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './setup/find-browser.mjs';

const FOLDER = 'docs/screenshots';
const PAGES = {
  datasets: '/',
  import: '/import',
  overview: '/datasets/sample',
  pairings: '/datasets/sample/pairings',
  recipe: '/datasets/sample/recipe',
  compare: '/datasets/sample/compare?pairing=max__mu',
  'effect-of-n': '/datasets/sample/effect-of-n',
  length: '/datasets/sample/length',
  curation: '/datasets/sample/curation',
  prompts: '/datasets/sample/prompts',
  prompt: '/datasets/sample/prompts/3',
};

/** Takes a picture of every page of the sample project: `node scripts/screenshots.mjs http://127.0.0.1:7021`. */
const origin = process.argv[2] ?? 'http://127.0.0.1:7021';
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const [width, height] of [
  [1440, 900],
  [390, 844],
]) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `${FOLDER}/${name}-${width}-${colorScheme}.png` });
    }
    await context.close();
  }
}
await browser.close();
