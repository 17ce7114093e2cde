import AxeBuilder from '@axe-core/playwright';
import { expect, importRows, makeRows, runCommand, settled, test } from './fixtures';

const PAGES = [
  '/',
  '/import',
  '/jobs',
  '/synth',
  '/sample',
  '/sign-in',
  '/datasets/axe',
  '/datasets/axe?axis=z',
  '/datasets/axe/pairings',
  '/datasets/axe/recipe',
  '/datasets/axe/compare?pairing=max__mu',
  '/datasets/axe/prompts',
  '/datasets/axe/prompts/3',
  '/datasets/axe/prompts/3/compare?a=1&b=4',
  '/datasets/axe/extremes',
  '/datasets/axe/curation',
  '/datasets/axe/effect-of-n',
  '/datasets/axe/levels',
  '/datasets/axe/scores',
  '/datasets/axe/length',
  '/datasets/axe/exports',
  '/datasets/axe/effect-of-n?pairing=mu%2Bs__mu-s&axis=reward',
  '/datasets/nowhere',
  '/datasets/only%20prompts',
  '/datasets/only%20prompts/pairings',
  '/datasets/only%20prompts/scores',
];

test.beforeAll(async ({ request }) => {
  importRows('axe', makeRows(30, 10));
  if (!runCommand('list', '--json').includes('"only prompts"')) {
    runCommand('synth', '--n', '8', '--constraints', '2', '--seed', '1', '--name', 'only prompts');
  }
  for (const action of [
    { kind: 'swap' },
    { kind: 'tag', tag: 'odd' },
    { kind: 'note', note: 'why?' },
  ]) {
    const answer = await request.post('/api/datasets/axe/curation', {
      data: { ordinal: 3, action },
    });
    expect(answer.ok()).toBe(true);
  }
  const data = { dataset: 'axe', query: '', format: 'axolotl', file: 'jsonl' };
  await request.post('/api/exports', { data });
});

for (const url of PAGES) {
  test(`axe finds nothing on ${url}, light and dark, and it does not scroll sideways at 390 pixels`, async ({
    page,
  }) => {
    test.slow();
    // Without transitions, colours are at once those of the theme.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(url);
    await settled(page);
    expect(await found(new AxeBuilder({ page }))).toEqual([]);
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
    const light = await ink();
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expect.poll(ink).not.toBe(light);
    // Only colours differ between the themes.
    expect(await found(new AxeBuilder({ page }).withRules(['color-contrast']))).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await settled(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

async function found(axe: AxeBuilder) {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({ id, targets: nodes.map((node) => node.target) }));
}
