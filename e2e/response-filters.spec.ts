import AxeBuilder from '@axe-core/playwright';
import { expectUsable } from './expect-usable';
import { expect, importRows, runCommand, settled, test } from './fixtures';

const PROMPTS = 120;
const rewardOf = (p: number, i: number) => Math.round(20 * Math.sin(p * 3 + i * 5)) / 10 + (p % 3);
const rows = Array.from({ length: PROMPTS }, (_, p) => ({
  prompt_id: `p${p}`,
  prompt: `Question ${p}`,
  responses: Array.from({ length: 12 }, (_, i) => ({
    text: `Answer ${i}. ${'More words. '.repeat((p + i) % 6)}`,
    rewards: { taste: rewardOf(p, i), brevity: 1 + ((p * 7 + i * 3) % 9) },
  })),
}));

const withMany = rows.slice(0, 8).map((row) => ({
  ...row,
  responses: row.responses.map((response, i) => ({
    ...response,
    rewards: Object.fromEntries(
      Array.from({ length: 20 }, (_, r) => [`reward ${r}`, (i * (r + 1)) % 5]),
    ),
  })),
}));

test.beforeAll(() => {
  importRows('responses', rows);
  importRows('many-rewards', withMany);
});

/** The prompts with a response in the bin that a table row names. */
const having = (from: number, to: number) =>
  rows.filter((_, p) =>
    Array.from({ length: 12 }, (_, i) => rewardOf(p, i)).some((r) => r >= from && r < to),
  ).length;

test('a bar of the pooled rewards shows the prompts with a response in it, in page, JSON and command line', async ({
  page,
  request,
}) => {
  await page.goto('/datasets/responses?reward=taste');
  await settled(page);
  const chart = page.getByRole('slider', { name: /rewards of 120 prompts, pooled/ });
  const heading = page.getByRole('heading', { name: /rewards of 120 prompts, pooled/ });
  const title = await heading.innerText();
  const box = await chart.boundingBox();
  if (!box) throw new Error('the chart has no place');
  const at = (share: number) => ({ position: { x: box.width * share, y: box.height - 4 } });
  await chart.click(at(0.62));
  await expect(page).toHaveURL(/reward\.taste=/);
  const asked = new URL(page.url()).searchParams.get('reward.taste') ?? '';
  const [, from = '', to = ''] = /^(.*)\.\.<(.*)$/.exec(asked) ?? [];
  const expected = having(Number(from), Number(to));
  expect(expected).toBeGreaterThan(0);
  await expect(page.getByText(`${expected} prompts shown of 120`)).toBeVisible();
  await expect(heading).toHaveText(title);
  await expect(page.getByRole('heading', { name: /^Mean reward μ/ })).toHaveText(
    `Mean reward μ of ${expected} prompts`,
  );
  const query = `reward=taste&reward.taste=${encodeURIComponent(asked)}`;
  const json = await (await request.get(`/datasets/responses/overview.json?${query}`)).json();
  expect(json.header.shown).toBe(expected);
  expect(json.pooled.prompts).toBe(PROMPTS);
  const filter = ['--reward', 'taste', '--filter', `reward.taste=${asked}`];
  const stats = JSON.parse(runCommand('stats', 'responses', ...filter, '--json'));
  expect(stats.prompts).toBe(expected);
  expect(stats.pooled.histogram.counts).toEqual(json.pooled.histogram.counts);
  const matrix = await (await request.get(`/datasets/responses/pairings.json?${query}`)).json();
  expect(matrix.matrix.prompts).toBe(expected);
  await chart.click({ ...at(0.3), modifiers: ['Shift'] });
  const chips = page.getByRole('button', { name: /^Remove filter a response with taste/ });
  await expect(chips).toHaveCount(2);
  await chips.first().click();
  await expect(chips).toHaveCount(1);
  await chips.first().click();
  await expect(page.getByText('all 120 prompts', { exact: true })).toBeVisible();
});

test('z-scores are brushed by keyboard alone, and other charts follow', async ({ page }) => {
  await page.goto('/datasets/responses?reward=taste&axis=z');
  await settled(page);
  const chart = page.getByRole('slider', { name: /each as z/ });
  await chart.focus();
  for (const key of ['End', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Enter'])
    await page.keyboard.press(key);
  await expect(page).toHaveURL(/[?&]z=[\d.]+\.\.(&|$)/);
  await expect(page.getByRole('heading', { name: /each as z/ })).toContainText('of 120 prompts');
  await expect(page.getByText(/^\d+ prompts shown of 120/)).toBeVisible();
  await page.getByRole('radio', { name: 'pooled rewards' }).click();
  await expect(page.getByRole('heading', { name: /, pooled$/ })).not.toContainText('120 prompts');
  await page.getByRole('button', { name: 'clear' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('all 120 prompts', { exact: true })).toBeVisible();
});

test('the Q–Q plot filters by a tail with a point and by what lies between two with a drag', async ({
  page,
}) => {
  await page.goto('/datasets/responses?reward=taste');
  await settled(page);
  const chart = page.getByRole('slider', { name: /^Pooled z-scores/ });
  await chart.focus();
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/[?&]z=\.\.%3C-/);
  await chart.focus();
  for (const key of ['End', 'Shift+ArrowLeft', 'Enter']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/[?&]z=[\d.]+\.\.%3C[\d.]+/);
  const box = await chart.boundingBox();
  if (!box) throw new Error('the chart has no place');
  await page.mouse.move(box.x + box.width * 0.3, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/[?&]z=-[\d.]+\.\.%3C[\d.]+/);
});

test('densities over responses filter by the reward, and by two rewards', async ({ page }) => {
  await page.goto('/datasets/responses?reward=taste');
  await settled(page);
  const byLength = page.getByRole('slider', { name: /^Reward against length/ });
  await byLength.scrollIntoViewIfNeeded();
  await byLength.focus();
  for (const key of ['PageUp', 'Shift+ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/reward\.taste=[\d.]+\.\.(&|$)/);
  await expect(page.getByRole('heading', { name: /^Reward against length/ })).toContainText(
    'of 1,440 responses',
  );
  await page.getByRole('button', { name: 'clear' }).click();
  await expect(page).not.toHaveURL(/reward\.taste/);
  const both = page.getByRole('slider', { name: /^taste against brevity/ });
  await both.scrollIntoViewIfNeeded();
  const box = await both.boundingBox();
  if (!box) throw new Error('the chart has no place');
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/reward\.brevity=/);
  await expect(page).toHaveURL(/reward\.taste=/);
  await expect(both).toHaveAccessibleName(/1,440 responses/);
  await page.getByRole('radio', { name: 'z-scores', exact: true }).click();
  await expect(page.getByText(/sets no filter/)).toBeVisible();
  const table = page.getByRole('table', { name: /^Agreement of taste and brevity/ });
  const stats = JSON.parse(runCommand('stats', 'responses', '--reward', 'taste', '--json'));
  const tau: number = stats.relations.rewards.mean_kendall;
  const row = await table.getByRole('row', { name: /Kendall/ }).innerText();
  expect(Number(/[+−][\d.]+$/.exec(row)?.[0].replace('−', '-'))).toBeCloseTo(tau, 2);
});

test('the form takes a reward and a z-score, and what cannot be used is said', async ({ page }) => {
  await page.goto('/datasets/responses?reward=taste&reward.nothing=1..2&reward.brevity=3..1');
  await settled(page);
  await expect(
    page.getByText(/could not be used.*reward\.brevity=3\.\.1.*reward\.nothing/),
  ).toBeVisible();
  await page.keyboard.press('f');
  await page.getByText('A response with', { exact: true }).click();
  await page.getByLabel('a response with brevity: from').fill('9');
  await page.getByLabel('a response with z-score: to').fill('−1.5');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/reward\.brevity=9\.\./);
  await expect(page).toHaveURL(/z=\.\.-1\.5/);
  await expect(page.getByText('a response with z ≤ −1.5', { exact: true })).toBeVisible();
});

test('with twenty rewards the form fits a screen, finds a reward by name and puts first what is set', async ({
  page,
}) => {
  await page.goto('/datasets/many-rewards');
  await settled(page);
  await page.keyboard.press('f');
  const form = page.getByRole('dialog', { name: 'Filters' });
  const group = form.getByText('A response with', { exact: true });
  await expect(form.getByLabel('σ of the rewards: from')).toBeVisible();
  await form.getByLabel('σ of the rewards: from').fill('0');
  await page.locator('summary', { hasText: 'A response with' }).press('Enter');
  await expect(form.getByLabel('σ of the rewards: from')).toBeHidden();
  await expect(form.getByText('typed, not applied yet').first()).toBeVisible();
  for (const height of [900, 720]) {
    await page.setViewportSize({ width: 390, height });
    const overflow = await form.evaluate((panel) => panel.scrollHeight - panel.clientHeight);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await form.getByRole('searchbox').fill('17');
  await expect(form.getByLabel('a response with reward 3: from')).toBeHidden();
  await form.getByLabel('a response with reward 17: from').fill('1');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/reward\.reward(\+|%20)17=1\.\./);
  await expect(page).toHaveURL(/sigma=0\.\./);
  await page.getByRole('button', { name: 'a response with reward 17 ≥ 1', exact: true }).click();
  await expect(group).toBeVisible();
  await expect(form.getByLabel('a response with reward 17: from')).toHaveValue('1');
  await expect(form.getByLabel('σ of the rewards: from')).toHaveValue('0');
});

test('pages with filters by responses break no rule of accessibility, at any width', async ({
  page,
}) => {
  test.slow();
  await expectUsable(
    page,
    '/datasets/responses?reward=taste&reward.taste=0..<1&z=1..&axis=z',
    async () => {
      await expect(page.getByRole('table', { name: /^Agreement/ })).toBeVisible();
    },
  );
});

test('a recipe keeps the filter, and so do prompts and extremes', async ({ page, request }) => {
  const query = 'reward=taste&reward.brevity=9..&z=..-1.5';
  const shown = (await (await request.get(`/datasets/responses/overview.json?${query}`)).json())
    .header.shown;
  for (const view of ['prompts', 'length']) {
    const json = await (await request.get(`/datasets/responses/${view}.json?${query}`)).json();
    expect((json.header ?? json).shown ?? json.header.shown).toBe(shown);
  }
  await page.goto(`/datasets/responses/recipe?${query}`);
  await settled(page);
  await expect(page.getByText(`${shown} prompts shown of 120`)).toBeVisible();
  await page.goto(`/datasets/responses/extremes?${query}`);
  await expect(page.getByText(`${shown} prompts shown of 120`)).toBeVisible();
});
