import fs from 'node:fs';
import path from 'node:path';
import { SMALL_TOKENIZER } from '@/test/small-tokenizer';
import { expect, importRows, runCommand, test, writeFile } from './fixtures';

const row = (id: string, texts: [chosen: string, rejected: string]) => ({
  prompt_id: id,
  prompt: `Question ${id}?`,
  responses: texts.map((text, i) => ({ text, reward: 2 - i })),
});

test('the pairs are checked on demand, and errors must be confirmed', async ({ page, request }) => {
  importRows('checked', [
    row('fine', ['good', 'bad']),
    row('equal', ['same', 'same']),
    row('left', ['good<|im_end|>', 'bad']),
  ]);
  const answer = await request.get('/api/datasets/checked/preflight?pairing=max__min');
  expect(await answer.json()).toEqual({
    pairs: 3,
    words: 768,
    limit: null,
    findings: [
      {
        kind: 'equal_sides',
        level: 'error',
        count: 1,
        cases: [{ promptId: 'equal', ordinal: 1 }],
      },
      {
        kind: 'template_token',
        level: 'warning',
        count: 1,
        cases: [{ promptId: 'left', ordinal: 2 }],
      },
    ],
  });
  await page.goto('/datasets/checked/pairings?pairing=max__min');
  const exportButton = page.getByRole('button', { name: 'Export 3 pairs' });
  await expect(exportButton).toBeEnabled();
  await page.getByRole('button', { name: 'Check the pairs' }).click();
  await expect(page.getByText('3 pairs checked:')).toBeVisible();
  await expect(exportButton).toBeDisabled();
  await page.getByLabel('Export these pairs all the same').check();
  await expect(exportButton).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent('download'), exportButton.click()]);
  expect(download.suggestedFilename()).toContain('max__min');
  await page.getByRole('link', { name: 'equal', exact: true }).click();
  await expect(page).toHaveURL(/\/datasets\/checked\/prompts\/1\?.*pairing=max__min/);
  runCommand('delete', 'checked', '--yes');
});

test('the check counts a limit in tokens of a listed tokenizer, and never reads a path', async ({
  page,
  request,
}) => {
  fs.rmSync(path.resolve('test-results/data/tokenizers'), { recursive: true, force: true });
  const file = writeFile('tokenizer.json', JSON.stringify(SMALL_TOKENIZER));
  runCommand('tokenizer', 'add', 'small', file);
  importRows('limited', [row('long', ['the the yes', 'the the no']), row('short', ['a', 'b'])]);
  const address = '/api/datasets/limited/preflight?pairing=max__min&tokenizer=';
  const refused = await request.get(address + encodeURIComponent(file));
  expect(refused.status()).toBe(404);
  const wrong = await request.get(`${address}small&max_length=x`);
  expect(wrong.status()).toBe(400);
  await page.goto('/datasets/limited/pairings?pairing=max__min');
  await page.getByRole('combobox', { name: 'counted in' }).selectOption('tokens of small');
  await page.getByRole('textbox', { name: 'limit' }).fill('15');
  await page.getByRole('button', { name: 'Check the pairs' }).click();
  await expect(
    page.getByText(/1 pair whose sides are the same within 15 tokens of small, prompt included/),
  ).toBeVisible();
  await expect(page.getByText(/1 pair with a side longer than 15 tokens of small/)).toBeVisible();
  await page.getByRole('textbox', { name: 'limit' }).fill('1024');
  await expect(page.getByText(/longer than/)).toBeHidden();
  await page.getByRole('button', { name: 'Check the pairs' }).click();
  await expect(page.getByText('2 pairs checked, nothing found.')).toBeVisible();
  runCommand('delete', 'limited', '--yes');
});
