import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from './setup/find-browser.mjs';

const FOLDER = 'docs/screenshots';
const WINDOWS = [
  [1440, 900],
  [390, 844],
];
const THEMES = ['light', 'dark'];
const LEVELS = [
  [6, 4],
  [5, 4],
  [5, 3],
  [4, 3],
  [4, 2],
  [3, 2],
  [3, 1],
];

const VERIFIABLE = '/datasets/verifiable-sample';
const rs = JSON.stringify({
  version: 1,
  name: 'independent samples',
  responses: { attribute: 'source', values: ['rs'] },
  strategies: [{ kind: 'verified', levels: LEVELS, cap: 4 }],
});
const mcts = JSON.stringify({
  version: 1,
  name: 'siblings in a search tree',
  strategies: [{ kind: 'siblings', cap: 4 }],
});

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
 * and light, named after it. With `--only levels,tree` of these pages alone.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' } },
});
const [origin = 'http://127.0.0.1:7021', other] = positionals;
const only = values.only?.split(',');
/** An address each, or with a heading that stands at the top of the picture. */
const PAGES = other
  ? pagesOf(other)
  : {
      datasets: '/',
      import: '/import',
      jobs: '/jobs',
      ...pagesOf('sample'),
      search: '/datasets/sample/prompts?q=water',
      synth: '/synth',
      sample: '/sample?dataset=verifiable-sample',
      levels: `${VERIFIABLE}/levels?levels=5:3,4:2`,
      scores: `${VERIFIABLE}/scores`,
      tree: [`${VERIFIABLE}/prompts/3`, /^Search tree/],
      'equal-sets': [
        `${VERIFIABLE}/compare?${new URLSearchParams({ recipe: rs, against: mcts })}`,
        'As sets of equal size',
      ],
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
    for (const [name, place] of Object.entries(PAGES)) {
      if (only && !only.includes(name)) continue;
      const [path, heading] = [place].flat();
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      if (heading) {
        const at = page.getByRole('heading', { name: heading });
        await at.evaluate((element) => {
          element.scrollIntoView();
          scrollBy(0, -24);
        });
      }
      await page.screenshot({ path: `${FOLDER}/${prefix}${name}-${width}-${colorScheme}.png` });
    }
    await context.close();
  }
}
await browser.close();
