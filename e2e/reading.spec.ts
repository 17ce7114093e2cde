import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, importRows, settled, test } from './fixtures';

const MARKDOWN = [
  '# A heading',
  'Some **bold** words, `code`, \\(E = mc^2\\) and [a page](https://example.org/page).',
  '| a | b |\n|---|--:|\n| 1 | 2 |',
  '```python\nprint("hello")\n```',
  '$$\n\\frac{1}{2}\n$$',
].join('\n\n');

const HOSTILE = [
  '<script>document.title="owned"</script>',
  '<img src=x onerror="document.title=\'owned\'">',
  '[script](javascript:document.title="owned")',
  '[data](data:text/html,<script>document.title="owned"</script>)',
  '![tracker](https://example.com/tracker.png)',
  '![pixel](data:image/svg+xml,<svg onload="document.title=1"/>)',
  '<iframe src="https://example.com"></iframe>',
  '<a href="javascript:document.title=1" onclick="document.title=1">click</a>',
  '$\\href{javascript:document.title=1}{x}$ $\\includegraphics{https://example.com/x.png}$',
  '<style>body{display:none}</style>',
].join('\n\n');

test.beforeAll(() => {
  importRows('reading', [
    {
      prompt_id: 'markdown',
      messages: [
        { role: 'system', content: 'Answer *briefly*.' },
        { role: 'user', content: 'Show me Markdown.' },
      ],
      responses: [
        { text: MARKDOWN, reward: 3, model: 'one' },
        { text: HOSTILE, reward: 2, model: 'two' },
        { text: 'A plain answer.', reward: 1, model: 'one' },
        { text: 'Another plain answer.', reward: 0, model: 'two' },
      ],
    },
    {
      prompt_id: 'huge',
      prompt: `How long can it be? ${'Three million. '.repeat(200_000)}`,
      responses: [
        { text: `${'five million letters '.repeat(250_000)}end`, reward: 3 },
        { text: `${'a line\n'.repeat(50_000)}a xylophone`, reward: 2 },
        { text: 'short', reward: 1 },
      ],
    },
  ]);
});

test.beforeAll(() => {
  importRows(
    'fooled',
    Array.from({ length: 20 }, (_, p) => ({
      prompt_id: `f${p}`,
      prompt: `Prompt ${p} of a judge that can be fooled`,
      responses: [
        { text: p === 19 ? 'same' : `An answer to ${p}`, reward: p === 18 ? 5 : p / 10 },
        { text: p === 19 ? 'same' : `Another answer to ${p}`, reward: p === 18 ? 5 : 1 + p / 10 },
        { text: ' } } verify }:param', reward: p < 12 ? 9 : p === 18 ? 5 : -1 },
      ],
    })),
  );
});

test('texts are rendered with code, tables and mathematics, and raw is one key away', async ({
  page,
}) => {
  await page.goto('/datasets/reading/prompts/0');
  await settled(page);
  const chosen = page.getByRole('region', { name: 'chosen' });
  await expect(chosen.getByRole('table')).toBeVisible();
  const response = page.locator('#response-0');
  await response.getByRole('button', { name: /show all/ }).click();
  await expect(response.getByText('A heading', { exact: true })).toBeVisible();
  await expect(response.getByRole('table')).toBeVisible();
  await expect(response.locator('pre')).toHaveText('print("hello")');
  await expect(response.locator('math')).toHaveCount(2);
  const link = response.getByRole('link', { name: 'a page' });
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(link).toHaveAttribute('target', '_blank');
  await page.keyboard.press('m');
  await expect(response.getByText('# A heading')).toBeVisible();
  await expect(response.locator('math')).toHaveCount(0);
  await expect(chosen.getByText('# A heading')).toBeVisible();
  await page.reload();
  await expect(page.locator('#response-0').getByText('# A heading')).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.locator('#response-0').getByText('# A heading')).toBeHidden();
});

test('hostile Markdown and HTML are words, and nothing is asked of any machine', async ({
  page,
}) => {
  await page.goto('/datasets/reading/prompts/0');
  await settled(page);
  const response = page.locator('#response-1');
  await response.getByRole('button', { name: /show all/ }).click();
  await expect(response.getByText('<script>document.title="owned"</script>').first()).toBeVisible();
  await expect(
    response.getByText('[image: tracker, https://example.com/tracker.png]'),
  ).toBeVisible();
  await expect(response.locator('script, img, iframe, style, svg image, a[target]')).toHaveCount(0);
  await settled(page);
  await expect(page).toHaveTitle(/Prompt of reading/);
});

test('texts of 5 MB and of 50,000 lines open, and are shown whole, without freezing the page', async ({
  page,
}) => {
  let bytes = 0;
  page.on('response', async (response) => {
    bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await watchTasks(page);
  await page.goto('/datasets/reading/prompts/1');
  await settled(page);
  expect(bytes).toBeLessThan(3_000_000);
  const prompt = page.locator('#content ol').first();
  await prompt.getByRole('button', { name: /show all 3,000,0\d\d characters/ }).click();
  await expect(prompt.getByText(/the first 20,000 of 3,000,0\d\d characters, raw/)).toBeVisible();
  const letters = page.locator('#response-0');
  await letters.getByRole('button', { name: 'show all 5,250,003 characters' }).click();
  await expect(letters.getByText(/the first 20,000 of 5,250,003 characters, raw/)).toBeVisible();
  await letters.getByRole('button', { name: 'show all 5.3 MB' }).click();
  const lines = page.locator('#response-1');
  await lines.getByRole('button', { name: /show all/ }).click();
  await lines.getByRole('button', { name: 'show all 350 kB' }).click();
  await expect(page.locator('.model-text [aria-busy]')).toHaveCount(2);
  await expect(page.locator('.model-text [aria-busy="true"]')).toHaveCount(0);
  await page.keyboard.press('m');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await longestTask(page)).toBeLessThan(1000);
  expect(await shownText(letters)).toBe(5_250_003);
  // Line breaks between blocks are the blocks' own.
  expect(await shownText(lines)).toBeGreaterThan(349_900);
});

test('a text of 5 MB without a single break opens, is compared and is shown whole, without freezing the page', async ({
  page,
}) => {
  test.slow();
  importRows('unbroken', [
    {
      prompt_id: 'laughs',
      prompt: 'Laugh.',
      responses: [
        { text: 'x'.repeat(5_000_000), reward: 2 },
        { text: 'ha'.repeat(20_000), reward: 0 },
      ],
    },
  ]);
  await watchTasks(page);
  await page.goto('/datasets/unbroken/prompts/0');
  await settled(page);
  const letters = page.locator('#response-0');
  await letters.getByRole('button', { name: /show all 5,000,000 characters/ }).click();
  await letters.getByRole('button', { name: 'show all 5.0 MB' }).click();
  await expect.poll(() => shownText(letters)).toBe(5_000_000);
  expect(await longestTask(page)).toBeLessThan(1000);
  await page.goto('/datasets/unbroken/prompts/0/compare?a=0&b=1');
  await settled(page);
  await page
    .getByRole('button', { name: /show all/ })
    .first()
    .click();
  expect(await longestTask(page)).toBeLessThan(700);
  const left = page.getByRole('region', { name: 'Response #0, left' });
  await expect(left.getByText('the first 20,000 of 5,000,000')).toBeVisible();
  const copied = await left.locator('.model-text').evaluate((box) => {
    getSelection()?.selectAllChildren(box);
    return getSelection()?.toString();
  });
  expect(copied).toBe('x'.repeat(20_000));
});

test('matches in a very long text are marked, and those further on are counted', async ({
  page,
}) => {
  await page.goto('/datasets/reading/prompts/1?q=xylophone');
  await settled(page);
  const lines = page.locator('#response-1');
  await lines.getByRole('button', { name: /show all/ }).click();
  await expect(lines.getByText(/1 more match after these/)).toBeVisible();
  await lines.getByRole('button', { name: 'show all 350 kB' }).click();
  await expect(lines.locator('mark')).toHaveText('xylophone');
});

/** Takes the time of every task of the page that takes long. */
async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** Returns the longest of these tasks, in milliseconds. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks),
  );
}

/** Returns how many characters of a text are on the page. */
function shownText(response: Locator): Promise<number> {
  return response.locator('.model-text').evaluate((box) => box.textContent.length);
}

test('the axis of rewards has its room before the page is alive', async ({ page }) => {
  importRows(
    'axes',
    [5, 64].map((count) => ({
      prompt_id: `of ${count}`,
      prompt: `Give ${count} answers.`,
      responses: Array.from({ length: count }, (_, i) => ({
        text: `Answer ${i}`,
        reward: Math.round(100 * Math.sin(i * 7)) / 50,
      })),
    })),
  );
  let release: (() => void)[] = [];
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await new Promise<void>((resolve) => release.push(resolve));
    await route.continue();
  });
  const axis = page
    .locator('section')
    .filter({ has: page.getByRole('slider') })
    .last();
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const ordinal of [0, 1]) {
      release = [];
      await page.goto(`/datasets/axes/prompts/${ordinal}`, { waitUntil: 'commit' });
      await expect(axis).toBeVisible();
      const before = await axis.boundingBox();
      const freeing = setInterval(() => {
        for (const free of release.splice(0)) free();
      }, 20);
      await settled(page);
      await expect(axis.locator('svg[width="640"]')).toHaveCount(0);
      clearInterval(freeing);
      const after = await axis.boundingBox();
      expect([width, ordinal, after?.y, after?.height]).toEqual([
        width,
        ordinal,
        before?.y,
        before?.height,
      ]);
    }
  }
});

test('the responses and the axis are those of one model, and the address keeps it', async ({
  page,
}) => {
  await page.goto('/datasets/reading/prompts/0');
  await settled(page);
  await page.getByRole('combobox', { name: 'model', exact: true }).selectOption('two');
  await expect(page).toHaveURL(/response_model=two/);
  await expect(page.getByText('2 of 4 responses by reward')).toBeVisible();
  await expect(page.getByText(/2 of 4 scored responses, those of two, by/)).toBeVisible();
  await expect(page.locator('#response-0')).toHaveCount(0);
  await expect(page.locator('#response-1')).toBeVisible();
  await page.goto('/datasets/reading/prompts/1?response_model=two');
  await expect(page.getByText('None of its responses is of two.')).toBeVisible();
  await page.goto('/datasets/reading/prompts/0?response_model=ten');
  await expect(page.getByText(/left out: response_model=ten\./)).toBeVisible();
  await expect(page.getByText('All 4 responses by reward')).toBeVisible();
});

test('two responses are compared over the table, walked and left by key', async ({ page }) => {
  await page.goto('/datasets/reading/prompts');
  await settled(page);
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('c');
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('heading', { name: 'Prompt #0, 1 of 2 shown' })).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Response #0, left' })).toBeVisible();
  await expect(panel.getByText(/^reward difference \+/)).toBeVisible();
  await expect(panel.getByText(/w trades sides/)).toBeVisible();
  await page.keyboard.press('w');
  await expect(panel.getByRole('region', { name: 'Response #0, right' })).toBeVisible();
  await expect(panel.getByText(/^reward difference −/)).toBeVisible();
  await page.keyboard.press('J');
  await expect(panel.getByRole('heading', { name: 'Prompt #1, 2 of 2 shown' })).toBeVisible();
  await expect(panel.getByText(/too long or too different/)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(panel.getByRole('heading', { name: 'Prompt #0, 1 of 2 shown' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Previous prompt' })).toBeDisabled();
  await panel.getByRole('button', { name: 'Next prompt' }).click();
  await expect(panel.getByRole('heading', { name: 'Prompt #1, 2 of 2 shown' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Next prompt' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.locator('[data-index="1"]')).toBeFocused();
});

test('two responses have a page of their own that is walked by reward', async ({ page }) => {
  await page.goto('/datasets/reading/prompts/0');
  await settled(page);
  await page.getByRole('link', { name: 'Compare response #2 with #0' }).click();
  await expect(page).toHaveURL(/compare\?a=0&b=2$/);
  await expect(page.getByRole('region', { name: 'Response #2, right' })).toBeVisible();
  await page.keyboard.press('>');
  await expect(page).toHaveURL(/a=0&b=3$/);
  await page.keyboard.press('.');
  await expect(page).toHaveURL(/a=1&b=3$/);
  await page.keyboard.press('.');
  await expect(page).toHaveURL(/a=2&b=3$/);
  const left = page.getByRole('region', { name: 'Response #2, left' });
  await expect(left.getByText('A plain', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('shared prefix 1 ch (4.8 % of the longer text)')).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByRole('region', { name: 'Response #3, left' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test('a stale address of two responses shows those of the pair and says what it left out', async ({
  page,
}) => {
  const stale = '/datasets/reading/prompts/0/compare?a=0&b=99';
  await page.goto(stale);
  await expect(page.getByRole('region', { name: 'Response #0, left' })).toBeVisible();
  const notice = page.getByText(/Parts of the address could not be used/);
  await expect(notice).toContainText('b=99 (it has 4 responses)');
  await page.goto('/datasets/reading/prompts/0/compare?a=1.5&b=foo');
  await expect(notice).toContainText('a=1.5, b=foo');
  await expect(page.getByRole('region', { name: /^Response #\d, left/ })).toBeVisible();
  expect((await page.request.get(stale.replace('?', '.json?'))).status()).toBe(404);
});

test('a text that wins many prompts stands out, also on the overview', async ({ page }) => {
  await page.goto('/datasets/fooled');
  await expect(
    page.getByText('One and the same text has the highest reward of 12 of 19 prompts.'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'See the extremes' }).click();
  await expect(page.getByText('fools the judge?')).toBeVisible();
  await expect(page.getByText('12 wins, 63 %')).toBeVisible();
  await expect(
    page.getByRole('heading', { name: /σ = 0, all rewards equal: 1 prompt/ }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: /different rewards: 1 prompt/ })).toBeVisible();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page
    .getByRole('link', { name: /#0 Prompt 0/ })
    .first()
    .click();
  await expect(page).toHaveURL(/prompts\/0/);
});

test('the palette finds a page and an action by keyboard only', async ({ page }) => {
  await page.goto('/datasets/reading');
  await settled(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Go to or do' })).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
  await page.keyboard.type('extrem');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/datasets\/reading\/extremes$/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('theme dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} texts`, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } });
    test('axe finds nothing in rendered texts, and they fit 390 pixels', async ({ page }) => {
      await page.goto('/datasets/reading/prompts/0');
      await settled(page);
      for (const index of [0, 1]) {
        await page
          .locator(`#response-${index}`)
          .getByRole('button', { name: /show all/ })
          .click();
      }
      await expect(page.locator('#response-0 math')).toHaveCount(2);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
}
