import type { Page } from '@playwright/test';
import { expect, importRows, makeRows, settled, test } from './fixtures';

const NAME = 'table';
const TABLE = `/datasets/${NAME}/prompts`;
const PROMPTS = 240;

test.beforeAll(() => {
  importRows(NAME, makeRows(PROMPTS, 4));
  importRows('short-page', makeRows(207, 3));
});

const headers = (page: Page) =>
  page.getByRole('grid').getByRole('columnheader').getByRole('button').allTextContents();
const header = (page: Page, name: string) =>
  page.getByRole('columnheader').filter({ has: page.getByRole('button', { name, exact: true }) });
const row = (page: Page, index: number) => page.locator(`tr[data-index="${index}"]`);
const selection = (page: Page) => page.locator('main').getByRole('status').first();

async function open(page: Page, query = '') {
  await page.goto(`${TABLE}${query}`);
  await settled(page);
}

test.describe('columns', () => {
  test('are chosen and ordered by keyboard alone, and the address has them', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Columns', exact: true }).focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('dialog', { name: 'Columns' });
    await menu.getByRole('checkbox', { name: /^skewness/ }).focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/cols=n%2Cmu.*rewards%2Cskewness/);
    await expect(menu.getByRole('checkbox', { name: /^skewness/ })).toBeFocused();
    await menu.getByRole('button', { name: 'Move skewness left' }).focus();
    await page.keyboard.press('Enter');
    await expect(menu.getByRole('button', { name: 'Move skewness left' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const last = async () => (await headers(page)).slice(-3);
    await expect.poll(last).toEqual(['skewness', 'margin', 'rewards']);
    await expect(page).toHaveURL(/skewness%2Cmargin%2Crewards/);
    await page.reload();
    await expect.poll(last).toEqual(['skewness', 'margin', 'rewards']);
  });

  test('move when a header is dragged onto another, or by Shift and an arrow', async ({ page }) => {
    await open(page, '?cols=n,mu,sigma');
    await page
      .getByRole('button', { name: 'σ', exact: true })
      .dragTo(page.getByRole('button', { name: 'n', exact: true }));
    await expect.poll(() => headers(page)).toEqual(['prompt', 'σ', 'n', 'μ']);
    await expect(page).toHaveURL(/cols=sigma%2Cn%2Cmu/);
    await page.getByRole('button', { name: 'σ', exact: true }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => headers(page)).toEqual(['prompt', 'n', 'σ', 'μ']);
    await expect(page.getByRole('button', { name: 'σ', exact: true })).toBeFocused();
  });

  test('are sized by dragging, by arrow keys and back by a double click; nothing moves on a reload', async ({
    page,
  }) => {
    await open(page, '?cols=n,mu,sigma');
    const handle = page.getByRole('separator', { name: 'Width of μ' });
    const width = async () => Math.round((await header(page, 'μ').boundingBox())?.width ?? 0);
    expect(await width()).toBe(96);
    const box = await handle.boundingBox();
    if (!box) throw new Error('no handle');
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 60, at.y, { steps: 4 });
    await page.mouse.up();
    expect(await width()).toBe(156);
    await handle.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await width()).toBe(108);
    await expect(handle).toHaveAttribute('aria-valuenow', '108');
    expect(await (await page.request.get(page.url())).text()).toContain('width:108px');
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value } = entry as unknown as { value: number };
          document.documentElement.dataset.shift = String(value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.reload();
    await settled(page);
    expect(await width()).toBe(108);
    expect(await page.evaluate(() => document.documentElement.dataset.shift ?? '0')).toBe('0');
    await handle.dblclick();
    expect(await width()).toBe(96);
    await page.getByRole('separator', { name: 'Width of prompt' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
  });

  test('of every number can be shown, and each sorts by keyboard', async ({ page }) => {
    await open(page, '?cols=skewness,normality,length,response_length,duplicates,range');
    for (const [label, field] of [
      ['skewness', 'skewness'],
      ['response length', 'response_length'],
      ['max − min', 'range'],
    ] as const) {
      await page.getByRole('button', { name: label, exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`sort=-${field}`));
      await expect(header(page, label)).toHaveAttribute('aria-sort', 'descending');
    }
  });
});

test.describe('selection', () => {
  test('of rows, ranges, the page and all that match is counted, survives sorting and a visit, and ends by Escape', async ({
    page,
  }) => {
    await open(page);
    await row(page, 1).getByRole('checkbox').click();
    await row(page, 4)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] });
    await expect(selection(page)).toHaveText('4 prompts of 240 selected');
    await expect(row(page, 2)).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('button', { name: 'μ', exact: true }).click();
    await expect(page).toHaveURL(/sort=-mu/);
    await expect(selection(page)).toHaveText('4 prompts of 240 selected');
    await row(page, 0).getByRole('link').click();
    await expect(page).toHaveURL(/prompts\/\d+/);
    await page.goBack();
    await expect(selection(page)).toHaveText('4 prompts of 240 selected');
    await page.getByRole('checkbox', { name: 'Select this page, rows 1 to 100' }).click();
    await expect(selection(page)).toHaveText(/^10\d prompts of 240 selected$/);
    await page.getByRole('button', { name: 'Select all 240 that match' }).click();
    await expect(selection(page)).toHaveText('all 240 prompts that match are selected');
    await row(page, 3).getByRole('checkbox').click();
    await expect(selection(page)).toHaveText('239 prompts of 240 selected');
    await page.keyboard.press('Escape');
    await expect(selection(page)).toHaveText('none selected');
  });

  test('reaches rows that were never loaded, and ends with another filter', async ({ page }) => {
    await open(page);
    await row(page, 0).getByRole('checkbox').click();
    await page.keyboard.press('End');
    await expect(row(page, 239)).toBeFocused();
    await page.keyboard.press('Shift+X');
    await expect(selection(page)).toHaveText('240 prompts of 240 selected');
    await page.goto(`${TABLE}?n=1..`);
    await settled(page);
    await expect(selection(page)).toHaveText('none selected');
  });

  test('by keyboard alone: x, Shift x, a tag on what is selected, and undo', async ({ page }) => {
    await open(page);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await expect(selection(page)).toHaveText('3 prompts of 240 selected');
    await page.getByRole('button', { name: 'Curate 3 prompts…' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Curate the 3 prompts selected' });
    await dialog.getByRole('combobox', { name: 'What to do' }).selectOption('tag');
    await dialog.getByRole('textbox', { name: 'Tag' }).fill('odd');
    await expect(dialog.getByRole('status')).toHaveText('Of 3 prompts selected: 3 prompts change.');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid').getByText('odd')).toHaveCount(3);
    await expect(selection(page)).toHaveText('3 prompts of 240 selected');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('grid').getByText('odd')).toHaveCount(0);
  });

  test('gives its ids to the clipboard and as a file', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, '?sort=-order');
    await row(page, 0).getByRole('checkbox').click();
    await row(page, 1).getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Copy ids' }).click();
    await expect(page.getByText('2 prompt ids copied')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('p239\np238\n');
    await page.getByRole('button', { name: 'Select all 240 that match' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download ids' }).click();
    const stream = await (await downloading).createReadStream();
    const text = Buffer.concat(await stream.toArray()).toString();
    expect(text.trimEnd().split('\n')).toHaveLength(PROMPTS);
  });
});

test.describe('a link', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('copied by key, button or palette is the absolute address of the view, with the page in sight', async ({
    page,
    baseURL,
  }) => {
    await open(page, '?n=1..&sort=-mu&cols=mu');
    await page.keyboard.press('y');
    await expect(page.getByText('Link to this view copied')).toBeVisible();
    expect(await copied(page)).toBe(`${baseURL}${TABLE}?n=1..&sort=-mu&cols=mu`);
    await page.locator('tr[data-index="0"]').focus();
    await page.keyboard.press('End');
    await expect(page.getByText(/page 3 of 3/)).toBeVisible();
    await page.getByRole('button', { name: 'Copy link' }).click();
    const link = await copied(page);
    expect(link).toBe(`${baseURL}${TABLE}?n=1..&sort=-mu&cols=mu&page=3`);
    await page.goto(link);
    await expect(page.getByText(/^rows 201 to/)).toBeVisible();
    await page.goto(`/datasets/${NAME}`);
    await settled(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('copy a link');
    await page.keyboard.press('Enter');
    await expect.poll(() => copied(page)).toBe(`${baseURL}/datasets/${NAME}`);
  });

  test('of a last page that is shorter than the screen opens it, and the header selects its rows', async ({
    page,
    baseURL,
  }) => {
    const address = '/datasets/short-page/prompts?page=3';
    await page.goto(address);
    await settled(page);
    await expect(page.getByText(/^rows \d+ to 207, page 3 of 3$/)).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select this page, rows 201 to 207' }).click();
    await expect(selection(page)).toHaveText('7 prompts of 207 selected');
    await page.keyboard.press('y');
    await expect(page.getByText('Link to this view copied')).toBeVisible();
    expect(await copied(page)).toBe(`${baseURL}${address}`);
  });

  test('that is stale says what it left out and shows the rest', async ({ page }) => {
    await open(page, '?cols=mu,colour&sort=-colour&page=99&mu=high&reward=gone&n=4..&loudness=3..');
    const notice = page.getByText(/Parts of the address could not be used/);
    for (const part of [
      'column "colour"',
      'sort=-colour',
      'page=99',
      'mu=high',
      'reward=gone',
      'loudness=3..',
    ])
      await expect(notice).toContainText(part);
    expect(await headers(page)).toEqual(['prompt', 'μ']);
    await expect(row(page, 0)).toBeVisible();
    await page.getByRole('button', { name: 'Columns', exact: true }).click();
    await page.getByRole('checkbox', { name: /^σ/ }).click();
    await expect(notice).not.toContainText('colour"');
  });
});

test('after a walk by j the table is at the prompt that one left, which has the focus', async ({
  page,
}) => {
  await open(page);
  await row(page, 2).getByRole('link').click();
  await expect(page).toHaveURL(/prompts\/2$/);
  await settled(page);
  for (let step = 0; step < 30; step++) await page.keyboard.press('j');
  await expect(page).toHaveURL(/prompts\/32$/, { timeout: 25_000 });
  await expect(page.getByRole('heading', { name: /prompt 33 of 240/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, 32)).toBeInViewport();
  await expect(row(page, 32)).toHaveClass(/active-row/);
  await expect(row(page, 32)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 33)).toBeFocused();
});

test('the table is the only thing that scrolls, whatever stands above it', async ({ page }) => {
  for (const query of [
    '',
    '?cols=n,unknown&loudness=3..',
    '?n=4..4&mu=-9..9&sigma=0..9&max=-9..9',
  ]) {
    await open(page, query);
    const [content, window] = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.documentElement.clientHeight,
    ]);
    expect(content).toBe(window);
    await expect(page.getByRole('grid')).toBeVisible();
  }
});
