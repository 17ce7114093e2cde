import AxeBuilder from '@axe-core/playwright';
import { expect, settled, test } from './fixtures';

test('a menu opened by key has its first item focused, and gives the focus back', async ({
  page,
}) => {
  await page.goto('/datasets/sample');
  await settled(page);
  const button = page.getByRole('button', { name: /^Copy: Mean reward μ/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Copy CSV' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Copy TSV' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Copy CSV' })).toBeFocused();
});

test('a box that hangs on a button closes by a second click and by Escape, and gives the focus back', async ({
  page,
}) => {
  await page.goto('/datasets/sample');
  await settled(page);
  const button = page.getByRole('button', { name: 'filter', exact: true });
  const box = page.getByRole('dialog', { name: 'Filters' });
  await button.click();
  await expect(box).toBeVisible();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await button.click();
  await expect(box).toBeHidden();
  await page.keyboard.press('f');
  await expect(box).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await expect(button).toBeFocused();
});

test('charts are as wide as the window lets them, and a copy of one is what is drawn', async ({
  page,
}) => {
  await page.goto('/datasets/sample');
  await settled(page);
  const chart = page.getByRole('figure').filter({ hasText: 'Mean reward μ' });
  const drawn = () => chart.locator('svg[role="presentation"]').boundingBox();
  const wide = await drawn();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await drawn())?.width).not.toBe(wide?.width);
  const box = await drawn();
  const frame = await chart.boundingBox();
  expect(Math.abs((box?.width ?? 0) - (frame?.width ?? 0))).toBeLessThanOrEqual(1);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await chart.getByRole('button', { name: /^Copy: / }).click();
  await page.getByRole('menuitem', { name: 'Copy SVG' }).click();
  await expect(page.getByText(/^SVG copied/)).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^<svg/);
  expect(copied).toContain('per-prompt μ, reward');
  expect(copied).not.toContain('var(--');
});

test('an open menu breaks no rule of accessibility', async ({ page }) => {
  await page.goto('/datasets/sample');
  await settled(page);
  await page.getByRole('button', { name: /^Copy: Mean reward μ/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('a dialog gives the focus back to what it was opened from', async ({ page }) => {
  await page.goto('/datasets/sample');
  await settled(page);
  const button = page.getByRole('button', { name: /^Copy: Spread σ/ });
  await button.focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Go to or do' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await page.keyboard.press('v');
  await page.getByRole('button', { name: 'Save as…' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Save this view as' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Views' })).toBeFocused();
});

test('a chip that is removed by key leaves the focus on the next one, the last one on the filter', async ({
  page,
}) => {
  await page.goto('/datasets/sample?mu=-5..5&n=2..');
  await settled(page);
  await page.getByRole('button', { name: /^Remove filter μ/ }).press('Enter');
  const next = page.getByRole('button', { name: /^Remove filter n/ });
  await expect(next).toBeFocused();
  await expect(page).not.toHaveURL(/mu=/);
  await next.press('Enter');
  await expect(page).not.toHaveURL(/n=2/);
  await expect(page.getByRole('button', { name: 'filter', exact: true })).toBeFocused();
});

test('only the main button of the mouse filters', async ({ page }) => {
  await page.goto('/datasets/sample');
  await settled(page);
  await page.getByRole('slider', { name: /^Mean reward μ/ }).click({ button: 'right' });
  await page.getByRole('slider', { name: /^μ against σ/ }).click({ button: 'middle' });
  await expect(page.getByText(/^all \d+ prompts$/)).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});

test('by touch a menu is opened and closed by its button', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...{ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } },
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('/datasets/sample');
  await settled(page);
  const button = page.getByRole('button', { name: 'sample', exact: true });
  for (const state of ['true', 'false', 'true', 'false']) {
    await button.tap();
    await expect(button).toHaveAttribute('aria-expanded', state);
    await expect(page.getByRole('menu')).toHaveCount(state === 'true' ? 1 : 0);
  }
  await context.close();
});
