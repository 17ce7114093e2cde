import fs from 'node:fs';
import path from 'node:path';
import { SMALL_TOKENIZER } from '@/test/small-tokenizer';
import { expect, importRows, makeRows, runCommand, settled, test, writeFile } from './fixtures';

test.beforeAll(() => {
  const rows = makeRows(40, 8);
  for (const row of rows.slice(0, 10)) {
    const beginning = 'the same twenty words again and again '.repeat(4);
    for (const response of row.responses) response.text = beginning + response.text;
  }
  importRows('length', rows);
  fs.rmSync(path.resolve('test-results/data/tokenizers'), { recursive: true, force: true });
  const file = writeFile('tokenizer.json', JSON.stringify(SMALL_TOKENIZER));
  runCommand('tokenizer', 'add', 'small', file);
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

test('a tokenizer is chosen, counts tokens of the same pairs, and stands in the address', async ({
  page,
}) => {
  await page.goto('/datasets/length/length?pairing=max__min');
  await settled(page);
  await page.getByRole('combobox', { name: 'counted in' }).selectOption('tokens of small');
  await expect(page).toHaveURL(/tokenizer=small/);
  await expect(
    page.getByText(/^Of the pairs, 0 % \(0\) are cut at 1,024 tokens, TRL’s max_length/),
  ).toBeVisible();
  const limits = page.getByRole('region', { name: 'Pairs within each limit' });
  await expect(limits.getByRole('row')).toHaveCount(8);
  await expect(limits.getByRole('row', { name: /^128 10 25 %/ })).toBeVisible();
  await page.reload();
  await expect(page.getByText(/Tokens of small, without what a chat template adds/)).toBeVisible();
  await page.getByRole('combobox', { name: 'counted in' }).selectOption('words');
  await expect(page.getByText(/are the same within their first 64 words/)).toBeVisible();
  expect(page.url()).not.toContain('tokenizer');
});

test('a tokenizer this installation does not list is ignored, paths too, and the page says so', async ({
  page,
}) => {
  const file = path.resolve('test-results/files/tokenizer.json');
  await page.goto(`/datasets/length/length?tokenizer=${encodeURIComponent(file)}`);
  await expect(page.getByText(`left out: tokenizer=${file}`)).toBeVisible();
  await expect(page.getByText(/are the same within their first 64 words/)).toBeVisible();
});

test('a tokenizer whose file is broken says so in its box', async ({ page }) => {
  const folder = path.resolve('test-results/data/tokenizers/broken');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'tokenizer.json'), '{');
  await page.goto('/datasets/length/length?tokenizer=broken');
  await expect(page.getByText(/Tokens could not be counted: .* is not JSON/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Length gap of each pairing' })).toBeVisible();
});
