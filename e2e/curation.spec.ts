import fs from 'node:fs';
import { expect, importRows, makeRows, runCommand, settled, test } from './fixtures';

const NAME = 'curated';

test.beforeEach(() => importRows(NAME, makeRows(12, 6)));

type Row = { prompt_id: string; chosen: { content: string }[]; rejected: { content: string }[] };

const exported = (...options: string[]): Map<string, Row> =>
  new Map(
    runCommand('export', NAME, '--out', '-', '--no-preflight', ...options)
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, Row] => [JSON.parse(line).prompt_id, JSON.parse(line)]),
  );
const PAIRING = ['--chosen', 'max', '--rejected', 'mu-2s'];

test('overriding a pair and finding it in the export', async ({ page }) => {
  const before = exported(...PAIRING);
  await page.goto(`/datasets/${NAME}/prompts/3`);
  await settled(page);
  await page.getByLabel(/^Reason for/).fill('the judge likes length');
  await page.getByRole('button', { name: 'Swap', exact: true }).click();
  await expect(page.getByText(/^swapped, .*UTC: the judge likes length/i)).toBeVisible();
  await page.goto(`/datasets/${NAME}/prompts/4`);
  await settled(page);
  await page.keyboard.press('x');
  await expect(page.getByText(/^excluded, /i)).toBeVisible();
  await page.goto(`/datasets/${NAME}/prompts/5`);
  await settled(page);
  const responses = page.getByRole('listitem').filter({ hasText: 'response #' });
  const third = responses.filter({ hasText: 'response #2' });
  await third.getByRole('button', { name: 'Set response #2 as rejected' }).click();
  await expect(page.getByText(/^set by a person, /i)).toBeVisible();

  await page.goto(`/datasets/${NAME}/pairings`);
  await expect(page.getByText('3 prompts of this dataset are overridden by people')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Export/ }).click();
  const archive = fs.readFileSync(await (await downloading).path(), 'latin1');
  expect(archive).toContain('the judge likes length');

  const after = exported(...PAIRING);
  expect(after.get('p3')?.chosen).toEqual(before.get('p3')?.rejected);
  expect(after.get('p3')?.rejected).toEqual(before.get('p3')?.chosen);
  expect(after.has('p4')).toBe(false);
  expect(after.get('p5')?.rejected[0]?.content).toContain('Answer 2 to question 5');
  expect(after.get('p5')?.chosen).toEqual(before.get('p5')?.chosen);
  expect(exported(...PAIRING, '--no-overrides')).toEqual(before);
});

test('what was decided is undone and done again by key, and survives a reload', async ({
  page,
}) => {
  await page.goto(`/datasets/${NAME}/prompts/1`);
  await settled(page);
  const swapped = page.getByText(/^swapped, /i);
  await page.keyboard.press('s');
  await expect(swapped).toBeVisible();
  await page.getByRole('textbox', { name: 'New tag' }).fill('length bias');
  await page.getByRole('button', { name: 'Add tag' }).click();
  const tag = page.getByRole('list', { name: 'Tags' }).getByText('length bias');
  await expect(tag).toBeVisible();
  await page.getByRole('textbox', { name: 'Note' }).fill('look again');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByText(/^noted /)).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(tag).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('look again');
  const undo = page.getByRole('button', { name: 'Undo the last decision in this dataset' });
  await undo.click();
  await expect(page.getByText(/^noted /)).toBeHidden();
  await page.locator('body').press('u');
  await expect(tag).toBeHidden();
  await page.locator('body').press('u');
  await expect(swapped).toBeHidden();
  await expect(undo).toBeDisabled();
  await page.locator('body').press('Shift+U');
  await expect(swapped).toBeVisible();
});

test('all that a filter shows is excluded after the count is said, single decisions stay, and it is undone', async ({
  page,
}) => {
  await page.goto(`/datasets/${NAME}/prompts/0`);
  await settled(page);
  await page.keyboard.press('s');
  await expect(page.getByText(/^swapped, /i)).toBeVisible();
  await page.goto(`/datasets/${NAME}/prompts?text=apples`);
  await settled(page);
  await page.getByRole('button', { name: 'Curate 6 prompts…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByText('Of 6 prompts shown: 5 prompts change, 1 keep what was decided before.'),
  ).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('not our topic');
  await dialog.getByRole('button', { name: 'Change 5 prompts' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('grid').getByText('excluded')).toHaveCount(5);
  expect([...exported(...PAIRING).keys()]).toEqual(['p0', 'p1', 'p3', 'p5', 'p7', 'p9', 'p11']);

  await page.goto(`/datasets/${NAME}/curation`);
  await expect(page.getByText('excluded 5 prompts')).toBeVisible();
  await expect(page.getByText('not our topic').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page.getByText('undone: excluded 5 prompts')).toBeVisible();
  expect(exported(...PAIRING).size).toBe(12);
});

test('an override that a recipe has no use for is listed as a conflict', async ({ page }) => {
  await page.goto(`/datasets/${NAME}/prompts/2`);
  await settled(page);
  await page.keyboard.press('s');
  await expect(page.getByText(/^swapped, /i)).toBeVisible();
  const recipe = JSON.stringify({
    version: 1,
    strategies: [{ kind: 'points', pairings: ['max__min'] }],
    constraints: { margin: [1000, null] },
  });
  const query = `?recipe=${encodeURIComponent(recipe)}`;
  await page.goto(`/datasets/${NAME}/curation${query}`);
  await expect(
    page.getByText('1 override does not fit what the recipe in the address'),
  ).toBeVisible();
  await expect(page.getByText(/there is no pair to swap/)).toBeVisible();
  await page.goto(`/datasets/${NAME}/recipe${query}`);
  await expect(page.getByText('1 prompt overridden by people in')).toBeVisible();
  await page.getByRole('button', { name: 'Leave them out' }).click();
  await expect(page.getByText(/is left out\.$/)).toBeVisible();
});
