import fs from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, importRows, settled, test } from './fixtures';

const PROMPT = '/datasets/trees/prompts/0';
const NODES = [
  { nodeId: '0', parentId: null, text: '', N: 3, Q: 0.4 },
  { nodeId: '1', parentId: '0', text: 'Black tea', N: 2, Q: 0.75, prior: 0.5, reward: 0.5 },
  { nodeId: '2', parentId: '0', text: 'Milk.', Q: 0.25, prior: 0.25, reward: 0.25, terminal: true },
  { nodeId: '3', parentId: '1', text: ' with lemon.', N: 0, reward: 1, terminal: true },
  { nodeId: '4', parentId: '1', text: ' with salt.', N: 0, reward: 0, terminal: true },
];

test.beforeAll(() => {
  const row = (id: string) => ({ prompt_id: id, prompt: `What to drink, ${id}?` });
  importRows('trees', [{ ...row('a'), tree: { nodes: NODES } }]);
  const responses = [
    { text: 'x', reward: 1 },
    { text: 'y', reward: 2 },
  ];
  importRows('treeless', [{ ...row('b'), responses }]);
});

test('the tree is walked by keys, and the node one is at shows its text and response', async ({
  page,
}) => {
  await page.goto(PROMPT);
  await settled(page);
  const tree = page.getByRole('tree', { name: 'Search tree' });
  const item = (name: string) => tree.getByRole('treeitem', { name });
  await expect(tree.getByRole('treeitem')).toHaveCount(5);
  await expect(item('Black tea')).toHaveAttribute('aria-expanded', 'true');
  await item('Black tea').click();
  await expect(item('Black tea')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByTestId('node-text')).toHaveText('Black tea');

  await page.keyboard.press('ArrowDown');
  await expect(item('with lemon.')).toBeFocused();
  await expect(page.getByTestId('node-text')).toHaveText('Black tea with lemon.');
  await expect(page.getByRole('link', { name: 'response #1 in the list below' })).toBeVisible();

  await page.keyboard.press('ArrowLeft');
  await expect(item('Black tea')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(item('Black tea')).toHaveAttribute('aria-expanded', 'false');
  await expect(tree.getByRole('treeitem')).toHaveCount(3);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(tree.getByRole('treeitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Expand all' }).click();
  await expect(tree.getByRole('treeitem')).toHaveCount(5);
  await expect(page).toHaveURL(PROMPT);
});

test('axe finds nothing on it, and it fits a phone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(PROMPT);
  await settled(page);
  await page.getByRole('treeitem', { name: 'Black tea' }).click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test('trees are downloaded, are in the JSON of the page, and are nowhere else', async ({
  page,
  request,
}) => {
  await page.goto(PROMPT);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'All trees as JSONL' }).click();
  const file = await (await download).path();
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({ prompt_id: 'a' });
  const { tree, meta } = await (await request.get(`${PROMPT}.json`)).json();
  expect(tree.nodes).toHaveLength(5);
  expect(meta).toEqual({});
  expect((await request.get('/api/datasets/treeless/trees')).status()).toBe(404);
  await page.goto('/datasets/treeless/prompts/0');
  await settled(page);
  await expect(page.getByRole('tree')).toHaveCount(0);
});

test('siblings are a strategy, and where there is no tree the recipe page says so', async ({
  page,
}) => {
  await page.goto('/datasets/trees/recipe');
  await settled(page);
  await page
    .getByRole('combobox', { name: 'strategy 1' })
    .selectOption('siblings in a search tree');
  await expect(page.getByRole('heading', { name: '1 pair from 1 of 1 prompt' })).toBeVisible();
  await expect(page.getByText(/ordered by reward, which is not the reward verified/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'only pairs of exact rewards' }).check();
  await expect(page.getByRole('heading', { name: 'no pair from 1 prompt' })).toBeVisible();

  await page.goto('/datasets/treeless/recipe');
  await settled(page);
  await page
    .getByRole('combobox', { name: 'strategy 1' })
    .selectOption('siblings in a search tree');
  await expect(page.getByText(/^None of these prompts has a search tree/)).toBeVisible();
});

test('a fresh installation has a verifiable sample with trees and pairs of siblings', async ({
  page,
}) => {
  await page.goto('/datasets/verifiable-sample/prompts/0');
  await settled(page);
  await expect(page.getByRole('heading', { name: /^Search tree of \d+ nodes$/ })).toBeVisible();
  const recipe = { version: 1, strategies: [{ kind: 'siblings' }] };
  await page.goto(
    `/datasets/verifiable-sample/recipe?recipe=${encodeURIComponent(JSON.stringify(recipe))}`,
  );
  await settled(page);
  await expect(
    page.getByRole('heading', { name: /pairs from (all|1\d\d of) 120 prompts/ }),
  ).toBeVisible();
});
