import fs from 'node:fs';
import { expect, jsonLines, makeRows, runCommand, test, writeFile } from './fixtures';

test('from a file to a dataset for the trainer: import, look, choose, export', async ({ page }) => {
  const rows = makeRows(40, 12);
  const file = writeFile('journey.jsonl', jsonLines(rows));
  await page.goto('/');
  await page.getByRole('link', { name: 'Import files' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('prompt with a list of responses').first()).toBeVisible();
  await expect(page.getByText('Question number 0 about apples').first()).toBeVisible();
  await page.getByLabel(/^name/i).fill('journey');
  await page.getByRole('button', { name: /^import/i }).click();
  await expect(page).toHaveURL(/\/import\?job=/);
  await expect(page.getByText(/480/).first()).toBeVisible();
  await page
    .getByRole('link', { name: /overview|open|see|look/i })
    .first()
    .click();

  await expect(page).toHaveURL(/\/datasets\/journey/);
  await expect(page.getByText('480 rewards of 40 prompts, pooled')).toBeVisible();
  await page.getByRole('link', { name: 'Pairings' }).click();

  await page.locator('[data-slug="max__mu-s"]').click();
  await expect(page).toHaveURL(/pairing=max__mu-s/);
  const matrix = JSON.parse(runCommand('matrix', 'journey', '--json'));
  const cell = matrix.cells.find(
    (one: { chosen: string; rejected: string }) => one.chosen === 'max' && one.rejected === 'mu-s',
  );
  const exportButton = page.getByRole('button', { name: `Export ${cell.usable} pairs` });
  await expect(exportButton).toBeVisible();
  const example = await page
    .getByText(/^Answer \d+ to question 0\./)
    .first()
    .innerText();

  const [download] = await Promise.all([page.waitForEvent('download'), exportButton.click()]);
  const bytes = runCommand(
    ...['export', 'journey', '--chosen', 'max', '--rejected', 'mu-s', '--out', '-'],
  );
  const lines = bytes
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(cell.usable);
  expect(lines[0].chosen[0].content.trim()).toBe(example.trim());
  for (const line of lines) expect(line.score_chosen).toBeGreaterThan(line.score_rejected);

  expect(download.suggestedFilename()).toBe('journey-max__mu-s.zip');
  const archive = fs.readFileSync(await download.path());
  expect(archive.includes('journey-max__mu-s/README.md')).toBe(true);
  expect(archive.includes(bytes), 'the archive holds the rows, not compressed').toBe(true);
});
