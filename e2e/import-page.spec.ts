import { gzipSync } from 'node:zlib';
import { expect, importRows, jsonLines, makeRows, runCommand, test, writeFile } from './fixtures';

test('a file of an unknown shape says what it holds, and is imported once its columns are named', async ({
  page,
}) => {
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles(
    writeFile(
      'odd.jsonl',
      jsonLines(
        [0, 1, 2, 3].map((i) => ({
          query: `q${i % 2}`,
          answer: `answer ${i}`,
          rm: i,
          rank: 4 - i,
        })),
      ),
    ),
  );
  await expect(page.getByText(/shape is not known.*query, answer, rm, rank/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^import/i })).toBeDisabled();
  await page.getByLabel('read query as').selectOption('prompt');
  await page.getByLabel('read answer as').selectOption('response');
  await page.getByLabel('read rm as').selectOption('reward');
  await page.getByLabel('read rank as').selectOption('left out');
  await expect(page.getByText('rewards: reward', { exact: false })).toBeVisible();
  await page.getByLabel(/^name/i).fill('mapped');
  await page.getByRole('button', { name: /^import/i }).click();
  await expect(page.getByRole('link', { name: /open|look/i }).first()).toBeVisible();
  const stats: unknown = JSON.parse(runCommand('stats', 'mapped', '--json'));
  expect(stats).toMatchObject({ prompts: 2 });
});

test('a bad row stops the import with file and line, and nothing is kept', async ({ page }) => {
  const content = `${jsonLines(makeRows(30, 4))}not json\n`;
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles(writeFile('bad-row.jsonl', content));
  await page.getByLabel(/^name/i).fill('bad row');
  await page.getByRole('button', { name: /^import/i }).click();
  await expect(page.getByText(/bad-row\.jsonl:31/).first()).toBeVisible();
  expect(
    JSON.parse(runCommand('list', '--json')).map((one: { name: string }) => one.name),
  ).not.toContain('bad row');
});

test('a gzipped file of more than 10 MB arrives whole and is reported', async ({ page }) => {
  const rows = makeRows(600, 8);
  const noise = () =>
    Array.from({ length: 1500 }, () => Math.random().toString(36).slice(2)).join(' ');
  for (const { responses } of rows) {
    const [first] = responses;
    if (first) first.text += noise();
  }
  const file = writeFile('large.jsonl.gz', gzipSync(jsonLines(rows), { level: 1 }));
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByLabel(/^name/i).fill('large');
  await page.getByRole('button', { name: /^import/i }).click();
  await expect(page.getByText(/4,800/).first()).toBeVisible({ timeout: 30_000 });
});

test('a deleted dataset comes back with undo', async ({ page }) => {
  importRows('to-delete', makeRows(3, 3));
  await page.goto('/');
  const entry = page.getByRole('link', { name: /to-delete/ }).first();
  await expect(entry).toBeVisible();
  await page.getByRole('button', { name: /delete to-delete/i }).click();
  await expect(page.getByRole('link', { name: /to-delete/ })).toHaveCount(0);
  await page.getByRole('button', { name: /undo/i }).click();
  await expect(page.getByRole('link', { name: /to-delete/ }).first()).toBeVisible();
});

test('what the command line did is on the page at the next load', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /from-the-shell/ })).toHaveCount(0);
  importRows('from-the-shell', makeRows(2, 3));
  await page.reload();
  await expect(page.getByRole('link', { name: /from-the-shell/ }).first()).toBeVisible();
});

test('an import over HTTP asks for no more than a name and its uploads, and says what it takes', async ({
  request,
}) => {
  const sent = await request.post('/api/imports/uploads', { data: jsonLines(makeRows(2, 3)) });
  const { upload } = await sent.json();
  const body = { name: 'by-http', uploads: [{ upload, file: 'rows.jsonl' }] };
  const refused = await request.post('/api/imports', { data: { ...body, shape: 'csv' } });
  expect(refused.status()).toBe(400);
  expect((await refused.json()).error.message).toContain('expected auto or one of nested');
  expect((await request.post('/api/imports', { data: body })).ok()).toBe(true);
  await expect
    .poll(async () => (await request.get('/api/datasets/by-http/overview')).status())
    .toBe(200);
});
