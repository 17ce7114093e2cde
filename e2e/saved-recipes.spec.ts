import type { Page } from '@playwright/test';
import { expect, importRows, makeRows, runCommand, settled, test } from './fixtures';

test.beforeAll(() => {
  importRows('saved', makeRows(60, 12));
  importRows('saved-elsewhere', makeRows(20, 6));
});

const saved = (name: string): { fingerprint: string; recipe: { split: unknown } } | undefined =>
  JSON.parse(runCommand('recipe', 'list', '--json')).find(
    (one: { name: string }) => one.name === name,
  );

/** Opens the menu of a saved recipe and takes one of its lines, once no dialog is in the way. */
async function choose(page: Page, recipe: string, line: string): Promise<void> {
  await expect(page.getByRole('dialog')).toBeHidden();
  const item = page.getByRole('menuitem', { name: line });
  await expect(async () => {
    await page.getByRole('button', { name: `More about ${recipe}`, exact: true }).click();
    await expect(item).toBeVisible({ timeout: 1000 });
  }).toPass();
  await item.click();
}

test('a recipe is saved, changed, renamed, duplicated, deleted and brought back', async ({
  page,
}) => {
  for (const { id, name } of JSON.parse(runCommand('recipe', 'list', '--json'))) {
    // What a run of this test that failed left behind.
    if (name.startsWith('Best of')) await page.request.delete(`/api/recipes/${id}`);
  }
  await page.goto('/datasets/saved/recipe');
  await settled(page);
  await page.getByRole('combobox', { name: 'strategy 1' }).selectOption('best-of-n');
  await page.getByRole('button', { name: 'Save as…' }).click();
  await page.getByLabel('name', { exact: true }).fill('Best of twelve');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const title = page.getByRole('heading', { name: /^Saved recipe/ });
  await expect(title).toHaveText('Saved recipe: Best of twelve');
  await expect(page.getByText('unsaved changes')).toBeHidden();
  expect(saved('Best of twelve')).toMatchObject({
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
  });

  await page.getByLabel('test split, share of prompts').fill('0.5');
  await expect(page.getByText('unsaved changes')).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(title).toHaveText('Saved recipe: Best of twelve');
  await expect(page.getByText('unsaved changes')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('unsaved changes')).toBeHidden();
  expect(saved('Best of twelve')?.recipe.split).toMatchObject({ test: 0.5 });

  await choose(page, 'Best of twelve', 'Rename…');
  await page.getByLabel('name', { exact: true }).fill('Best of 12');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(title).toHaveText('Saved recipe: Best of 12');

  await choose(page, 'Best of 12', 'Duplicate');
  await expect(title).toHaveText('Saved recipe: Best of 12 copy');
  expect(saved('Best of 12')).toBeDefined();

  await choose(page, 'Best of 12 copy', 'Delete');
  await expect(title).toHaveText('Saved recipe');
  expect(saved('Best of 12 copy')).toBeUndefined();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title).toHaveText('Saved recipe: Best of 12 copy');
  expect(saved('Best of 12 copy')).toBeDefined();
});

test('a name that is taken is refused, and says so', async ({ page }) => {
  await page.goto('/datasets/saved/recipe');
  await settled(page);
  for (const _ of ['first', 'again']) {
    await page.getByRole('button', { name: 'Save as…' }).click();
    await page.getByLabel('name', { exact: true }).fill('Taken');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(/Taken saved|"Taken" is saved already/).first()).toBeVisible();
  }
  await expect(page.getByText(/"Taken" is saved already; choose another name/)).toBeVisible();
});

test('a saved recipe is opened on other data, which says so, and its address works', async ({
  page,
}) => {
  await page.goto('/datasets/saved/recipe');
  await settled(page);
  await page.getByRole('combobox', { name: 'strategy 1' }).selectOption('all');
  await page.getByRole('button', { name: 'Save as…' }).click();
  await page.getByLabel('name', { exact: true }).fill('All pairs');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page).toHaveURL(/saved=\d+/);
  const id = new URL(page.url()).searchParams.get('saved');

  await page.goto('/datasets/saved-elsewhere/recipe');
  await settled(page);
  await page.getByRole('button', { name: /^Open…/ }).click();
  const row = page.getByRole('dialog').getByRole('button', { name: /^All pairs/ });
  await expect(row).toContainText('made for other data');
  await expect(row).toContainText('pairs of any margin');
  await row.click();
  await expect(page.getByRole('combobox', { name: 'strategy 1' })).toHaveValue('all');
  await expect(page.getByText('This recipe was made for other data')).toBeVisible();
  await expect(page.getByRole('heading', { name: /pairs from all 20 prompts/ })).toBeVisible();

  await page.goto(`/datasets/saved/recipe?saved=${id}`);
  await expect(page.getByRole('combobox', { name: 'strategy 1' })).toHaveValue('all');
  await expect(page.getByRole('heading', { name: 'Saved recipe: All pairs' })).toBeVisible();

  await page.goto('/datasets/saved/recipe?saved=987654&n=2..');
  await expect(page.getByText(/were left out: saved=987654/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /from all 60 prompts/ })).toBeVisible();
});
