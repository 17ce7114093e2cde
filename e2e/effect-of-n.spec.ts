import fs from 'node:fs';
import { expect, importRows, makeRows, runCommand, settled, test } from './fixtures';

/** Real samples with scores beside the project; a checkout alone does not have them. */
const REAL_SAMPLES = '../shared/data/tulu_bon/tulu_bon_small.jsonl';

test.beforeAll(() => importRows('effect', [...makeRows(40, 21), ...shortRows()]));

/** Ten more prompts, with seven responses each. */
function shortRows() {
  return makeRows(10, 7).map((row) => ({ ...row, prompt_id: `short-${row.prompt_id}` }));
}

test('the page says what fewer samples give, with the numbers of the command line', async ({
  page,
}) => {
  await page.goto('/datasets/effect');
  await page.getByRole('link', { name: 'Effect of n' }).click();
  await expect(page).toHaveURL(/\/effect-of-n$/);
  await expect(
    page.getByText(/\(max, μ−2σ\) is the \(max, min\) pair for all 50 prompts at n\s=\s5/),
  ).toBeVisible();
  const table = page.getByRole('region', { name: 'Counts and margins at each n' });
  const row = table.getByRole('row').filter({ hasText: /^10/ });
  await expect(row).toContainText('4010');
  const { steps } = JSON.parse(runCommand('effect-of-n', 'effect', '--json'));
  const ten = steps.find((step: { n: number }) => step.n === 10);
  expect(ten).toMatchObject({ prompts: 40, left_out: 10 });
  for (const margin of [ten.pairings[0].mean_margin, ten.best_of_n.mean_margin]) {
    await expect(row).toContainText(String(margin).slice(0, 4));
  }
});

test('another seed draws anew, stands in the address and survives the way back', async ({
  page,
}) => {
  await page.goto('/datasets/effect/effect-of-n?n=8..');
  await settled(page);
  const table = page.getByRole('region', { name: 'Counts and margins at each n' });
  const before = await table.innerText();
  await page.getByRole('button', { name: 'Draw again' }).click();
  await expect(page).toHaveURL(/seed=2/);
  await expect(page).toHaveURL(/n=8\.\./);
  await expect.poll(() => table.innerText()).not.toBe(before);
  await expect(page.getByLabel('seed')).toHaveValue('2');
  await page.goBack();
  await expect.poll(() => table.innerText()).toBe(before);
});

test('a step is read by key, and another pairing gets a line of its own', async ({ page }) => {
  await page.goto('/datasets/effect/effect-of-n');
  await settled(page);
  const slider = page.getByRole('slider', { name: /^Mean margin at each n/ });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /^n = 10, 40 prompts: max ▸ min [\d.]+/);
  await page.getByLabel('pairing').selectOption('mu+s__mu-s');
  await expect(slider).toHaveAttribute('aria-valuetext', /μ\+σ ▸ μ−σ/);
  await page.getByRole('button', { name: 'Table: Where the points lie at each n' }).click();
  await page.getByRole('radio', { name: 'raw rewards' }).click();
  await expect(page).toHaveURL(/axis=reward/);
});

test('on real samples the points separate and (max, min) widens faster than (max, μ−2σ) as n grows', async ({
  page,
}) => {
  test.skip(!fs.existsSync(REAL_SAMPLES), 'the real samples are not beside this checkout');
  const rows = fs.readFileSync(REAL_SAMPLES, 'utf8').trimEnd().split('\n');
  importRows(
    'tulu',
    rows.map((row) => JSON.parse(row)),
  );
  await page.goto('/datasets/tulu/effect-of-n');
  const table = page.getByRole('region', { name: 'Counts and margins at each n' });
  const { steps } = JSON.parse(runCommand('effect-of-n', 'tulu', '--json'));
  const [first, last] = [steps[0], steps.at(-1)];
  expect(last.n).toBeGreaterThan(first.n);
  const marginOf = (step: typeof first, chosen: string, rejected: string): number =>
    step.pairings.find(
      (pairing: { chosen: string; rejected: string }) =>
        pairing.chosen === chosen && pairing.rejected === rejected,
    ).mean_margin;
  const growth = (rejected: string) =>
    marginOf(last, 'max', rejected) - marginOf(first, 'max', rejected);
  expect(growth('min')).toBeGreaterThan(0);
  expect(growth('mu-2s')).toBeLessThanOrEqual(growth('min'));
  const row = table.getByRole('row').filter({ hasText: new RegExp(`^${last.n}`) });
  await expect(row).toContainText(String(marginOf(last, 'max', 'min')).slice(0, 4));
});
