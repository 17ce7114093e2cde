import fs from 'node:fs';
import { expect, importRows, makeRows, runCommand, settled, test, writeFile } from './fixtures';

test.beforeAll(() => importRows('recipes', makeRows(120, 16)));

const pairs = (dataset: string, recipe: string) =>
  JSON.parse(runCommand('recipe', 'effect', dataset, '--recipe', recipe, '--json')).effect.pairs;

test('a mixed recipe is built, its effect changes with it, and the file says the same', async ({
  page,
}) => {
  await page.goto('/datasets/recipes/recipe');
  await settled(page);
  const headline = page.getByRole('heading', { name: /pairs? from .* prompts/ });
  await expect(headline).toHaveText('120 pairs from all 120 prompts');
  await page.getByRole('button', { name: '+ strategy' }).click();
  await page.getByRole('combobox', { name: 'strategy 2' }).selectOption('all');
  await page.getByLabel('at most, per prompt').nth(1).fill('2');
  await expect(headline).toHaveText(/^(2\d\d|3[0-5]\d|360) pairs from all 120/);
  await page.getByLabel('from').first().fill('1');
  await expect(page).toHaveURL(/recipe=/);
  await page.reload();
  await settled(page);
  await expect(page.getByRole('combobox', { name: 'strategy 2' })).toHaveValue('all');
  const shown = await headline.innerText();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download recipe' }).click();
  const file = writeFile('downloaded-recipe.json', fs.readFileSync(await (await download).path()));
  expect(shown).toMatch(new RegExp(`^${pairs('recipes', file)} pairs`));
});

test('a recipe made elsewhere is loaded, and one that is none says where it is wrong', async ({
  page,
}) => {
  await page.goto('/datasets/recipes/recipe');
  await settled(page);
  const input = page.getByLabel('Recipe file');
  await input.setInputFiles(writeFile('bad.json', '{"version":1,"strategies":[{"kind":"magic"}]}'));
  await expect(page.getByText(/bad\.json: strategies\.0\.kind/)).toBeVisible();
  await input.setInputFiles('docs/recipes/contrast-mix.json');
  await expect(page.getByLabel('band 2, weight')).toHaveValue('1');
  const headline = page.getByRole('heading', { name: /pairs? from .* prompts/ });
  await expect(headline).toHaveText(
    new RegExp(`^${pairs('recipes', 'docs/recipes/contrast-mix.json')} pairs`),
  );
});

test('a filter of the page is the recipe’s, and the rest of the recipe stays', async ({ page }) => {
  await page.goto('/datasets/recipes/recipe');
  await settled(page);
  await page.getByRole('combobox', { name: 'strategy 1' }).selectOption('best-of-n');
  await expect(page).toHaveURL(/best-of-n/);
  await page.keyboard.press('Escape');
  await page.getByPlaceholder(/Prompt contains/).fill('apples');
  await expect(page.getByRole('heading', { name: /from all 60 prompts/ })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'strategy 1' })).toHaveValue('best-of-n');
});

test('a recipe limited to the responses of a model uses no others, and says so', async ({
  page,
}) => {
  await page.goto('/datasets/recipes/recipe');
  await settled(page);
  await page.getByLabel('only responses by').fill('model');
  await page.getByLabel('only responses by').press('Enter');
  const values = page.getByLabel('model is one of');
  await values.fill('even');
  await values.press('Enter');
  await expect(page).toHaveURL(/responses.*model.*even/);
  await expect(page.getByRole('button', { name: /^Export \d+ pairs$/ })).toBeEnabled();
  await page.reload();
  await settled(page);
  await expect(values).toHaveValue('even');
  const shown = await page.getByRole('heading', { name: /pairs? from .* prompts/ }).innerText();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download recipe' }).click();
  const file = writeFile('only-even.json', fs.readFileSync(await (await download).path()));
  expect(shown).toMatch(new RegExp(`^${pairs('recipes', file)} pairs`));
  const rows = runCommand('export', 'recipes', '--recipe', file, '--out', '-').trim().split('\n');
  const used = rows.flatMap((row) =>
    [...row.matchAll(/Answer (\d+) to/g)].map(([, i]) => Number(i)),
  );
  expect(used).toHaveLength(2 * pairs('recipes', file));
  expect(used.filter((index) => index % 2 === 1)).toEqual([]);
  await page.getByRole('link', { name: 'Compare with another recipe' }).click();
  await expect(page.getByText('Only responses whose model is "even"').first()).toBeVisible();
});

test('a reward-augmented recipe shows one pair becoming two', async ({ page }) => {
  await page.goto('/datasets/recipes/recipe');
  await settled(page);
  await expect(page.getByText('First 2 rows as written')).toBeVisible();
  await page.getByLabel(/make each pair two/).check();
  await expect(page.getByText('First 4 rows as written')).toBeVisible();
  await expect(page.getByText(/on a scale from/).nth(1)).toBeVisible();
  await page.getByLabel(/^text, with/).fill('{what}');
  await expect(page.getByRole('alert').filter({ hasText: 'augmentation.text' })).toBeVisible();
});

test('the page and the command line write the same bytes for a recipe, and the recipe with them', async ({
  page,
}) => {
  const recipe = writeFile(
    'mixed-recipe.json',
    JSON.stringify({
      version: 1,
      name: 'Mixed, with a test split',
      strategies: [
        { kind: 'points', pairings: ['max__mu-2s'], weight: 2 },
        { kind: 'best-of-n', m: 3, weight: 1 },
      ],
      constraints: { margin: [0.5, null] },
      split: { test: 0.2 },
    }),
  );
  await page.goto('/datasets/recipes/recipe');
  await settled(page);
  await page.getByLabel('Recipe file').setInputFiles(recipe);
  await expect(page.getByRole('combobox', { name: 'strategy 2' })).toHaveValue('best-of-n');
  const button = page.getByRole('button', { name: /^Export \d+ pairs$/ });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe('recipes-mixed-with-a-test-split.zip');
  const archive = fs.readFileSync(await download.path());
  const exported = (...more: string[]) =>
    runCommand('export', 'recipes', '--recipe', recipe, '--out', '-', ...more);
  const train = exported();
  const test = exported('--split', 'test');
  expect(archive.includes(train), 'the train rows').toBe(true);
  expect(archive.includes(test), 'the test rows').toBe(true);
  expect(archive.includes('"fingerprint": "'), 'recipe.json names the data').toBe(true);
  const ids = (rows: string) =>
    new Set(
      rows
        .trimEnd()
        .split('\n')
        .map((row) => JSON.parse(row).prompt_id),
    );
  expect([...ids(test)].some((id) => ids(train).has(id))).toBe(false);
});

test('what an address asks of a recipe in vain is said, and the rest works', async ({ page }) => {
  const recipe = {
    version: 1,
    strategies: [{ kind: 'best-of-n' }],
    augmentation: { scale: [0, 1], attributes: ['tone'] },
  };
  await page.goto(`/datasets/recipes/recipe?recipe=${encodeURIComponent(JSON.stringify(recipe))}`);
  await expect(page.getByText(/could not be used\. .*no reward "tone"/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Export \d+ pairs$/ })).toBeEnabled();
  await page.goto('/datasets/recipes/recipe?reward=nope');
  await expect(page.getByText(/left out: reward=nope\.$/)).toBeVisible();
});

test('a reward-augmented recipe is exported with two rows of each pair, as by the command line', async ({
  page,
}) => {
  const recipe = {
    version: 1,
    strategies: [{ kind: 'points', pairings: ['max__min'] }],
    augmentation: { scale: [-5, 5] },
    format: 'trl-standard',
  };
  const file = writeFile('augmented.json', JSON.stringify(recipe));
  await page.goto(`/datasets/recipes/recipe?recipe=${encodeURIComponent(JSON.stringify(recipe))}`);
  await settled(page);
  await page.getByRole('combobox', { name: 'format' }).selectOption('trl-standard');
  const button = page.getByRole('button', { name: /^Export \d+ pairs$/ });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const archive = fs.readFileSync(await download.path());
  const rows = runCommand('export', 'recipes', '--recipe', file, '--out', '-');
  expect(archive.includes(rows), 'the rows of the command line').toBe(true);
  const [first, second] = rows.split('\n').map((line) => (line === '' ? null : JSON.parse(line)));
  expect([second.chosen, second.rejected]).toEqual([first.rejected, first.chosen]);
  expect(first.prompt).toContain(String(first.score_chosen));
});

test('overrides of a recipe from elsewhere become those of the dataset, and too many for an address are kept so', async ({
  page,
}) => {
  importRows('taken', makeRows(60, 5));
  const overrides = Array.from({ length: 60 }, (_, p) => ({
    action: p % 2 === 0 ? 'swap' : 'exclude',
    prompt_id: `p${p}`,
    at: '2026-01-02T03:04:05Z',
    reason: `decided elsewhere, ${'at length, '.repeat(5)}${p}`,
  }));
  const strategies = [{ kind: 'points', pairings: ['max__min'] }];
  const file = writeFile('taken.json', JSON.stringify({ version: 1, strategies, overrides }));
  await page.goto('/datasets/taken/recipe');
  await settled(page);
  await page.getByLabel('Recipe file').setInputFiles(file);
  await expect(page.getByText('This recipe is too long for an address')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export 30 pairs' })).toBeEnabled();
  await page.getByRole('button', { name: 'Take its overrides into the dataset' }).click();
  await expect(page.getByText('60 prompts overridden by people in')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Export 30 pairs' })).toBeEnabled();
  expect(JSON.parse(runCommand('curation', 'taken', '--json')).counts).toMatchObject({
    excluded: 30,
    swapped: 30,
  });
});

test('the pairs of a recipe are checked on demand', async ({ page }) => {
  await page.goto('/datasets/recipes/recipe');
  await settled(page);
  await page.getByRole('combobox', { name: 'strategy 1' }).selectOption('best-of-n');
  await expect(page).toHaveURL(/best-of-n/);
  await page.getByRole('button', { name: 'Check the pairs' }).click();
  await expect(page.getByText(/^120 pairs checked/)).toBeVisible();
});
