import type { Page } from '@playwright/test';
import { expect, importRows, makeRows, runCommand, settled, test } from './fixtures';

const NAME = 'viewed';
const PROMPTS = `/datasets/${NAME}/prompts`;

test.beforeAll(() => {
  importRows(NAME, makeRows(60, 6));
});

const names = (): string[] =>
  JSON.parse(runCommand('views', NAME, '--json')).map((view: { name: string }) => view.name);

async function openMenu(page: Page) {
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  return page.getByRole('dialog', { name: 'Saved views' });
}

async function saveAs(page: Page, name: string) {
  const menu = await openMenu(page);
  await menu.getByRole('button', { name: 'Save as…' }).click();
  await page.getByLabel('name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

test('a view is saved by keyboard alone and opened on another page, from the menu and from the palette', async ({
  page,
}) => {
  await page.goto(`${PROMPTS}?mu=0..&sort=-mu&cols=mu,skewness`);
  await settled(page);
  await page.keyboard.press('v');
  await page.getByRole('button', { name: 'Save as…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('name', { exact: true })).toBeFocused();
  await page.keyboard.type('good ones');
  await page.keyboard.press('Enter');
  await expect(page.getByText('View good ones saved')).toBeVisible();

  await page.goto(`/datasets/${NAME}/pairings`);
  await settled(page);
  const menu = await openMenu(page);
  await expect(menu.getByText('μ ≥ 0 · by μ, highest first · 2 columns')).toBeVisible();
  await menu.getByRole('link', { name: /good ones/ }).click();
  await expect(page).toHaveURL(/pairings\?mu=0\.\.&sort=-mu&cols=mu%2Cskewness/);
  await expect(page.getByText(/prompts shown of 60/)).toBeVisible();

  await page.goto('/');
  await page.goto(`/datasets/${NAME}`);
  await settled(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Go to or do' })).toBeFocused();
  await page.keyboard.type('good ones');
  await expect(page.getByRole('option', { name: 'View: good ones' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/prompts\?mu=0\.\./);
  await expect(page.getByRole('columnheader')).toHaveCount(4);
});

test('a view is changed, renamed, deleted and brought back; a name that is taken is refused', async ({
  page,
}) => {
  await page.goto(`${PROMPTS}?n=1..`);
  await settled(page);
  await saveAs(page, 'first');
  await expect(page.getByText('View first saved')).toBeVisible();
  await saveAs(page, 'first');
  await expect(page.getByText('a view named "first" is saved already')).toBeVisible();
  await page.keyboard.press('Escape');
  let menu = await openMenu(page);
  await expect(menu.getByRole('button', { name: 'Save to first' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'σ', exact: true }).click();
  await expect(page).toHaveURL(/sort=-sigma/);
  menu = await openMenu(page);
  await menu.getByRole('button', { name: 'Save to first' }).click();
  await expect(menu.getByText('n ≥ 1 · by σ, highest first')).toBeVisible();
  await menu.getByRole('button', { name: 'Rename first' }).click();
  await page.getByLabel('name', { exact: true }).fill('second');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect.poll(names).toContain('second');
  menu = await openMenu(page);
  await menu.getByRole('button', { name: 'Delete second' }).click();
  await expect.poll(names).not.toContain('second');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(names).toContain('second');
});

test('of two tabs that save the same view the second hears of the first', async ({
  page,
  context,
}) => {
  await page.goto(`${PROMPTS}?mu=..0`);
  await settled(page);
  await saveAs(page, 'shared');
  await expect(page.getByText('View shared saved')).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${PROMPTS}?mu=..1`);
  await settled(other);
  let menu = await openMenu(other);
  await menu.getByRole('link', { name: /shared/ }).click();
  await expect(other).toHaveURL(/mu=\.\.0/);
  await other.getByRole('button', { name: 'μ', exact: true }).click();
  await expect(other).toHaveURL(/sort=-mu/);
  menu = await openMenu(other);
  await menu.getByRole('button', { name: 'Save to shared' }).click();
  await expect(other.getByText('View shared saved')).toBeVisible();

  await page.getByRole('button', { name: 'σ', exact: true }).click();
  await expect(page).toHaveURL(/sort=-sigma/);
  menu = await openMenu(page);
  await menu.getByRole('button', { name: 'Save to shared' }).click();
  await expect(page.getByText(/the view "shared" was changed meanwhile/)).toBeVisible();
  const views: { name: string; query: string }[] = JSON.parse(runCommand('views', NAME, '--json'));
  expect(views.find(({ name }) => name === 'shared')?.query).toBe('mu=..0&sort=-mu');
});

test('of two tabs that save the same recipe the second hears of the first', async ({
  page,
  context,
}) => {
  const address = `/datasets/${NAME}/recipe`;
  await page.goto(address);
  await settled(page);
  await page.getByRole('button', { name: 'Save as…' }).click();
  await page.getByLabel('name', { exact: true }).fill('Both edit');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page).toHaveURL(/saved=\d+/);
  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  await other.getByLabel('test split, share of prompts').fill('0.25');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(other.getByText('Both edit saved')).toBeVisible();
  await page.getByLabel('test split, share of prompts').fill('0.5');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/the recipe "Both edit" was changed meanwhile/)).toBeVisible();
});
