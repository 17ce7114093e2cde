import { expect, importRows, runCommand, test } from './fixtures';

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
