import { expect, importRows, makeRows, settled, test } from './fixtures';

test.beforeAll(() => importRows('linked', makeRows(200, 24)));

test('bars filter by click, add with Shift, and go with their chips', async ({ page }) => {
  await page.goto('/datasets/linked');
  await settled(page);
  const mu = page.getByRole('slider', { name: /^Mean reward μ/ });
  const titleBefore = await page.getByRole('heading', { name: /^Mean reward μ/ }).innerText();
  const box = await mu.boundingBox();
  if (!box) throw new Error('the chart has no place');
  const at = (share: number) => ({ position: { x: box.width * share, y: box.height - 4 } });
  await mu.click(at(0.45));
  await expect(page).toHaveURL(/mu=[^,]*$/);
  await expect(page.getByText(/prompts shown of 200/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Mean reward μ/ })).toHaveText(titleBefore);
  await expect(page.getByRole('heading', { name: /^Spread σ/ })).not.toHaveText(/200 prompts/);
  await mu.click({ ...at(0.7), modifiers: ['Shift'] });
  await expect(page).toHaveURL(/mu=[^&]*(,|%2C)/);
  const chips = page.getByRole('button', { name: /^Remove filter μ/ });
  await expect(chips).toHaveCount(2);
  await chips.first().click();
  await expect(chips).toHaveCount(1);
  await chips.first().click();
  await expect(page.getByText('all 200 prompts')).toBeVisible();
});

test('bars are brushed by dragging and by keyboard', async ({ page }) => {
  await page.goto('/datasets/linked');
  await settled(page);
  const sigma = page.getByRole('slider', { name: /^Spread σ/ });
  await sigma.scrollIntoViewIfNeeded();
  const box = await sigma.boundingBox();
  if (!box) throw new Error('the chart has no place');
  await page.mouse.move(box.x + box.width * 0.2, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/sigma=/);
  await page.getByRole('button', { name: /^Remove filter σ/ }).click();
  await expect(page).not.toHaveURL(/sigma=/);
  await sigma.focus();
  for (const key of ['End', 'Enter']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/sigma=/);
  for (const key of ['Home', 'Shift+ArrowRight', 'Shift+Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: /^Remove filter σ/ })).toHaveCount(2);
});
