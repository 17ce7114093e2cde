import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, importRows, makeRows, runCommand, settled, test, writeFile } from './fixtures';

const PAGE = '/datasets/compared/compare?pairing=max__mu';

test.beforeAll(() => importRows('compared', makeRows(120, 16)));

/** The number that stands in a row of the parts, such as `changed pairs`. */
async function part(page: Page, label: string): Promise<number> {
  const list = page.getByRole('list', { name: 'Prompts by what the recipes make of them' });
  const text = await list.getByRole('listitem').filter({ hasText: label }).innerText();
  return Number(/\n(\d+)\n/.exec(text)?.[1]);
}

const recipeFile = () =>
  writeFile(
    'against.json',
    JSON.stringify({
      version: 1,
      name: 'High contrast',
      strategies: [{ kind: 'points', pairings: ['max__mu-s'] }],
      constraints: { margin: [2, null] },
    }),
  );

test('the counts add up, and are those of the command line', async ({ page }) => {
  await page.goto(PAGE);
  await settled(page);
  await page.getByLabel('Recipe file for B').setInputFiles(recipeFile());
  await expect(page.getByRole('combobox', { name: 'recipe B' })).toHaveValue('own');
  await expect(page).toHaveURL(/against=/);
  await settled(page);
  const { prompts, looked } = JSON.parse(
    runCommand(
      ...['recipe', 'compare', 'compared', '--chosen', 'max', '--rejected', 'mu'],
      ...['--against', recipeFile(), '--json'],
    ),
  );
  expect(looked).toBe(120);
  expect(prompts.only_a).toBeGreaterThan(0);
  expect(await part(page, 'same pairs')).toBe(prompts.same);
  expect(await part(page, 'changed pairs')).toBe(prompts.changed);
  expect(await part(page, 'pairs by A only')).toBe(prompts.only_a);
  expect(await part(page, 'no pair by either')).toBe(prompts.neither);
  await page.getByRole('radio', { name: 'A only' }).click();
  await expect(
    page.getByRole('heading', { name: `Prompts with pairs by A only: ${prompts.only_a}` }),
  ).toBeVisible();
  const differences = page.getByRole('region', { name: 'Differences between the recipes' });
  await expect(differences.getByRole('row', { name: /constraints\.margin\.0/ })).toContainText('2');
});

test('a changed prompt opens to both pairs, with their texts, and leads to its page', async ({
  page,
}) => {
  await page.goto(PAGE);
  await settled(page);
  const changed = await part(page, 'changed pairs');
  expect(changed).toBeGreaterThan(50);
  const first = page.getByRole('button', { name: /^#\d+/ }).first();
  await first.click();
  const [a, b] = [
    page.getByRole('region', { name: 'Pairs of A' }),
    page.getByRole('region', { name: 'Pairs of B' }),
  ];
  await expect(a).toContainText(/chosen\s*response \d+\s*reward/);
  await expect(a).toContainText(/Answer \d+ to question/);
  await expect(b).toContainText(/rejected\s*response \d+\s*reward/);
  expect(await a.innerText()).not.toBe((await b.innerText()).replace(/^B/, 'A'));
  await page.getByRole('button', { name: 'List more' }).click();
  await expect(page.getByRole('button', { name: /^#\d+/ })).toHaveCount(Math.min(100, changed));
  await page.getByRole('link', { name: /open prompt #/ }).click();
  await expect(page).toHaveURL(/\/prompts\/\d+\?/);
});

test('independent samples and siblings of a tree are compared as sets of equal size', async ({
  page,
  request,
}) => {
  const rows = Array.from({ length: 30 }, (_, p) => ({
    prompt_id: `p${p}`,
    prompt: `Question ${p}`,
    k: 4 + (p % 3),
    responses: [
      ...[3, 2, 1].map((reward) => ({
        text: `${reward} independent thoughts on ${p}`,
        ...{ reward, source: 'rs', completion_tokens: 100 },
      })),
      ...[4, 2].map((reward) => ({
        text: `A common beginning, then ${reward}`,
        ...{ reward, source: 'mcts', sampled_tokens: 10, node_id: `n${reward}`, parent_id: 'root' },
      })),
    ],
  }));
  importRows('two sources', rows);
  const independent = {
    version: 1,
    responses: { attribute: 'source', values: ['rs'] },
    strategies: [{ kind: 'all', cap: 3 }],
  };
  const siblings = { version: 1, strategies: [{ kind: 'siblings' }] };
  const query = new URLSearchParams({
    recipe: JSON.stringify(independent),
    against: JSON.stringify(siblings),
  });
  await page.goto(`/datasets/two%20sources/compare?${query}`);
  await settled(page);
  await expect(page.getByRole('heading', { name: 'As sets of equal size' })).toBeVisible();
  await expect(page.getByText('30 pairs each, of the same 30 prompts')).toBeVisible();
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('shared prefix, ch')).toHaveText('shared prefix, ch025+25');
  await expect(row('quality: chosen reward')).toHaveText(/4\.00\+1\.\d+$/);
  await expect(row('difficulty: constraints of the prompt')).toContainText(/5.*5.*0$/);
  await expect(row('sampled tokens')).toHaveText('sampled tokens9,000600−8,400');
  await expect(row('pairs per 1,000 tokens')).toContainText('50.0');

  const files = { a: writeFile('rs.json', JSON.stringify(independent)), b: '' };
  files.b = writeFile('siblings.json', JSON.stringify(siblings));
  const command = ['recipe', 'compare', 'two sources', '--recipe', files.a, '--against', files.b];
  const printed = JSON.parse(runCommand(...command, '--sets', '--json'));
  const answer = await request.get(`/api/datasets/two%20sources/compare/sets?${query}`);
  expect(await answer.json()).toMatchObject({
    pairs: printed.pairs,
    a: { quality: printed.a.quality, all: { pairs: 90, tokens: printed.a.all.tokens } },
    b: { quality: printed.b.quality, all: { pairs: 30, tokens: printed.b.all.tokens } },
  });
});

test('the order of the changed prompts is chosen and stands in the address', async ({ page }) => {
  await page.goto(PAGE);
  await settled(page);
  await page.getByRole('combobox', { name: 'order' }).selectOption('order');
  await expect(page).toHaveURL(/by=order/);
  await expect(page.getByRole('combobox', { name: 'order' })).toHaveValue('order');
  const places = page.getByRole('button', { name: /^#\d+/ });
  await expect
    .poll(async () => {
      const texts = await places.allInnerTexts();
      const ordinals = texts.map((text) => Number(/#(\d+)/.exec(text)?.[1]));
      return ordinals.every((one, at) => at === 0 || one > (ordinals[at - 1] ?? 0));
    })
    .toBe(true);
});

test('the recipe of the recipe page is A, and swapping mirrors what is said', async ({ page }) => {
  await page.goto('/datasets/compared/recipe?text=apples');
  await settled(page);
  await page.getByRole('combobox', { name: 'strategy 1' }).selectOption('best-of-n');
  await expect(page).toHaveURL(/best-of-n/);
  await page.getByRole('link', { name: 'Compare with another recipe' }).click();
  await expect(page).toHaveURL(/\/compare\?/);
  await expect(page.getByText('the highest of n against the lowest of 5').first()).toBeVisible();
  const mean = page.getByText('mean Δ margin of changed prompts').locator('xpath=../dd');
  const before = await mean.innerText();
  const changed = await part(page, 'changed pairs');
  await page.getByRole('button', { name: 'Swap A and B' }).click();
  await expect(page.getByRole('combobox', { name: 'recipe A' })).toHaveValue('max__min');
  const mirrored = before.startsWith('−') ? before.replace('−', '+') : before.replace('+', '−');
  await expect(mean).toHaveText(mirrored);
  expect(await part(page, 'changed pairs')).toBe(changed);
  await page.goBack();
  await expect(mean).toHaveText(before);
});

test('a recipe compared with itself says that they are the same', async ({ page }) => {
  await page.goto('/datasets/compared/compare?pairing=max__min&against=max__min');
  await expect(page.getByRole('heading', { name: 'The recipes are the same' })).toBeVisible();
  await expect(page.getByText('There are none.')).toBeVisible();
});

test('what of the address cannot be used is said, and the rest works', async ({ page }) => {
  await page.goto(`${PAGE}&against=saved:98765&by=size`);
  await expect(page.getByText(/were left out: against=saved:98765, by=size/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'recipe B' })).toHaveValue('max__min');
});

test('saved recipes are among the choices', async ({ page }) => {
  await page.goto('/datasets/compared/recipe');
  await settled(page);
  await page.getByRole('combobox', { name: 'strategy 1' }).selectOption('all');
  await page.getByRole('button', { name: 'Save as…' }).click();
  await page.getByLabel('name', { exact: true }).fill('Every pair');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page).toHaveURL(/saved=\d+/);
  const value = `saved:${new URL(page.url()).searchParams.get('saved')}`;
  await page.goto(PAGE);
  await settled(page);
  await page.getByRole('combobox', { name: 'recipe B' }).selectOption(value);
  await expect(page.getByText('pairs of any margin').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'recipe A' }).selectOption(value);
  await expect(page.getByRole('heading', { name: 'The recipes are the same' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'recipe A' })).toHaveValue(value);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}, on a phone`, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } });
    test('an opened prompt and the list of saved recipes are usable, and axe finds nothing', async ({
      page,
    }) => {
      const clean = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual(
          [],
        );
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      };
      await page.goto(PAGE);
      await settled(page);
      await page.getByRole('button', { name: /^#\d+/ }).first().click();
      await expect(page.getByRole('region', { name: 'Pairs of B' })).toContainText('Answer');
      await clean();
      await page.goto('/datasets/compared/recipe');
      await settled(page);
      await page.getByRole('button', { name: /^Open…/ }).click();
      await expect(page.getByRole('dialog', { name: 'Saved recipes' })).toBeVisible();
      await clean();
    });
  });
}
