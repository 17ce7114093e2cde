import fs from 'node:fs';
import { startLocalHub } from '@/test/local-hub';
import { expect, importRows, makeRows, runCommand, settled, test } from './fixtures';

const row = (id: string, texts: string[]) => ({
  prompt_id: id,
  prompt: `${id}?`,
  responses: texts.map((text, i) => ({ text, reward: 2 - i })),
});

test('errors in the pairs stop an export, which can be written anyway', async ({ page }) => {
  importRows('stopped', [row('fine', ['good', 'bad']), row('equal', ['same', 'same'])]);
  await page.goto('/datasets/stopped/pairings?pairing=max__min');
  await settled(page);
  await page.getByText('Card: title, licence, languages').click();
  await page.getByLabel('licence').fill('nonsense');
  await page.getByRole('button', { name: 'Export 2 pairs' }).click();
  await expect(page.getByText(/the Hub knows no licence "nonsense"/)).toBeVisible();
  await page.getByLabel('licence').fill('mit');
  await page.getByLabel('languages').fill('en, de');
  await page.getByRole('button', { name: 'Export 2 pairs' }).click();
  await expect(page.getByText(/nothing was written: 1 pair with the same text/)).toBeVisible();
  const prompt = page.getByRole('link', { name: 'equal', exact: true });
  await expect(prompt).toHaveAttribute('href', /\/datasets\/stopped\/prompts\/1\?pairing=max__min/);
  const anyway = page.getByRole('button', { name: 'Export anyway' });
  const [download] = await Promise.all([page.waitForEvent('download'), anyway.click()]);
  const archive = fs.readFileSync(await download.path(), 'utf8');
  expect(archive).toContain('language:\n- "en"\n- "de"\nlicense: mit\n');
  expect(archive).toContain('"prompt_id":"equal"');
  await expect(page.getByText(/^Error: 1 pair with the same text/)).toBeVisible();

  await page.getByRole('link', { name: 'All exports of this dataset' }).click();
  const rows = page.getByRole('list', { name: 'Exports' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('written anyway');
  await expect(rows.nth(1)).toContainText('nothing was written');
  await rows.nth(1).getByRole('button', { name: 'Export anyway' }).click();
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0).getByRole('link', { name: 'Download' })).toBeVisible();
  runCommand('delete', 'stopped', '--yes');
});

test('the history survives a reload, and leads back to the recipe and the file', async ({
  page,
  request,
}) => {
  importRows('history', makeRows(60, 8));
  await page.goto('/datasets/history/exports');
  await expect(page.getByText('No exports yet')).toBeVisible();
  const recipe = {
    version: 1,
    name: 'Half of them',
    strategies: [{ kind: 'best-of-n', m: 3 }],
    filter: { text: 'apples' },
    split: { test: 0.25 },
  };
  const answer = await request.post('/api/exports', {
    data: { dataset: 'history', query: '', recipe, format: 'axolotl', file: 'parquet' },
  });
  expect(answer.ok()).toBe(true);
  await page.reload();
  const row = page.getByRole('list', { name: 'Exports' }).getByRole('listitem');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(/\d+ train, \d+ test/);
  await expect(row).toContainText('Axolotl, Parquet');
  await page.reload();
  const [listed] = JSON.parse(runCommand('exports', 'history', '--json'));
  expect(listed).toMatchObject({ name: 'Half of them', status: 'done', has_files: true });
  expect(listed.result.train_rows + listed.result.test_rows).toBe(30);
  await expect(row).toContainText(listed.result.sha256.slice(0, 12));
  const link = row.getByRole('link', { name: 'Download' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(fs.statSync(await download.path()).size).toBe(listed.result.bytes);
  await row.getByRole('link', { name: 'Half of them' }).click();
  await expect(page).toHaveURL(/\/datasets\/history\/recipe\?/);
  await expect(page.getByRole('combobox', { name: 'strategy 1' })).toHaveValue('best-of-n');
  await expect(page.getByRole('heading', { name: /pairs? from all 30 prompts/ })).toBeVisible();
  runCommand('delete', 'history', '--yes');
});

test('a finished export is pushed to the Hub with a token that is typed and forgotten', async ({
  page,
  request,
  baseURL,
}) => {
  importRows('pushed', makeRows(20, 4));
  const data = { dataset: 'pushed', query: '', format: 'trl-conversational', file: 'jsonl' };
  await request.post('/api/exports', { data });
  await page.goto('/datasets/pushed/exports');
  const row = page.getByRole('list', { name: 'Exports' }).getByRole('listitem');
  await row.getByText('Push to the Hub').click();
  await row.getByLabel('dataset').fill('ada/pairs');
  const button = row.getByRole('button', { name: 'Push' });
  await button.click();
  await expect(row.getByText(/there is no token for the Hub/)).toBeVisible();
  await row.getByLabel('token').fill('hf_test_token');
  await button.click();
  await expect(row.getByText(/cannot be reached \(ECONNREFUSED\)/)).toBeVisible();
  await expect(row.getByLabel('token')).toHaveValue('');

  const hub = await startLocalHub(Number(new URL(baseURL ?? '').port) + 1);
  await row.getByLabel('token').fill('hf_test_token');
  await button.click();
  await expect(row.getByText(/Pushed to ada\/pairs, which only you/)).toBeVisible();
  const files = hub.datasets.get('ada/pairs')?.files;
  expect([...(files?.keys() ?? [])].sort()).toEqual([
    'README.md',
    'data/train.jsonl',
    'margins.svg',
    'recipe.json',
  ]);
  const jobs = await (await request.get('/api/jobs')).text();
  expect(jobs).toContain('ada/pairs');
  expect(jobs).not.toContain('hf_test_token');
  await hub.close();
  runCommand('delete', 'pushed', '--yes');
});
