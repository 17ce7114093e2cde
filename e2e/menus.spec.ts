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
