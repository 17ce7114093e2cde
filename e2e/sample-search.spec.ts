import { seededPolicy } from '@/lib/core/policy/seeded-policy';
import { synthesise } from '@/lib/core/synth/synthesise';
import { PAPER_INSTRUCTIONS } from '@/lib/core/verify/instruction-registry';
import { type LocalEndpoint, startLocalEndpoint } from '@/test/local-endpoint';
import { expectUsable } from './expect-usable';
import { expect, runCommand, settled, test } from './fixtures';

const SEED = 'page';
const PROMPTS = 3;

let endpoint: LocalEndpoint;
test.beforeAll(async () => {
  endpoint = await startLocalEndpoint();
  const types = PAPER_INSTRUCTIONS.map(({ id }) => id);
  const plan = { n: PROMPTS, constraints: [4], types, seed: SEED, tasks: null };
  endpoint.policy = seededPolicy([...synthesise(plan)], 'served');
  const made = ['--n', String(PROMPTS), '--constraints', '4', '--seed', SEED];
  runCommand('synth', ...made, '--name', 'to search');
});
test.afterAll(() => endpoint.close());

test('trees are searched with the parameters on the page, and stand with their prompts', async ({
  page,
}) => {
  await page.goto('/sample?dataset=to%20search');
  await settled(page);
  await page.getByLabel('search a tree for each prompt').check();
  const table = page.getByRole('region', { name: 'Parameters of the search' });
  const row = (name: string) => table.getByRole('row').filter({ hasText: name });
  await expect(row('selection')).toContainText('arXiv 2405.00451');
  await expect(row('simulations')).toContainText('ours');
  await expectUsable(page, page.url(), async () => {
    await page.getByLabel('search a tree for each prompt').check();
    await expect(row('simulations')).toBeVisible();
  });
  await page.getByLabel('address').fill(endpoint.baseUrl);
  await page.getByLabel('model').fill('tiny');
  await page.getByLabel('samples per prompt (n)').fill('0');
  await page.getByLabel('simulations').fill('3');
  await page.getByRole('combobox', { name: 'selection' }).selectOption('uct');
  await page.getByLabel('seed').fill('5');
  await page.getByLabel('name of the new dataset').fill('searched here');
  await page.getByRole('button', { name: 'Sample', exact: true }).click();
  await expect(page.getByText('3 of 3 prompts sampled', { exact: true })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByText('0 and a search tree')).toBeVisible();
  await page.goto('/datasets/searched%20here/prompts/0');
  await settled(page);
  await expect(page.getByRole('tree', { name: 'Search tree' })).toBeVisible();
  await page.getByText('Parameters of the search').first().click();
  await expect(row('selection')).toContainText('uct');
  await expect(row('simulations')).toContainText('3');
  await expect(row('seed')).toContainText('5');
  for (const name of ['searched here', 'to search']) runCommand('delete', name, '--yes');
});
