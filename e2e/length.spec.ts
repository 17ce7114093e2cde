import { expect, importRows, makeRows, settled, test } from './fixtures';

test.beforeAll(() => {
  const rows = makeRows(40, 8);
  for (const row of rows.slice(0, 10)) {
    const beginning = 'the same twenty words again and again '.repeat(4);
    for (const response of row.responses) response.text = beginning + response.text;
  }
  importRows('length', rows);
});

test('gaps of all pairings are listed, and one becomes the pairing by its name', async ({
  page,
}) => {
  await page.goto('/datasets/length?n=2..');
  await page.getByRole('link', { name: 'Length' }).click();
  await expect(page).toHaveURL(/\/length\?n=2\.\.$/);
  const table = page.getByRole('region', { name: 'Length gap of each pairing' });
  await expect(table.getByRole('row')).toHaveCount(22);
  await table.getByRole('link', { name: 'max ▸ μ', exact: true }).click();
  await expect(page).toHaveURL(/n=2\.\.&pairing=max__mu$/);
  await expect(
    page.getByRole('heading', { name: 'Pairs of max ▸ μ that begin alike' }),
  ).toBeVisible();
  await expect(page.getByText(/averaged over 40 of the 40 prompts shown/)).toBeVisible();
});

test('the number of words is chosen and stands in the address', async ({ page }) => {
  await page.goto('/datasets/length/length');
  await settled(page);
  await expect(
    page.getByText('0 % of the pairs (0) are the same within their first 64 words.'),
  ).toBeVisible();
  await page.getByRole('radio', { name: '16', exact: true }).click();
  await expect(page).toHaveURL(/words=16/);
  await expect(
    page.getByText('25 % of the pairs (10) are the same within their first 16 words.'),
  ).toBeVisible();
});
