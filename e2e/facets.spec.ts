import { expectUsable } from './expect-usable';
import { expect, importRows, runCommand, settled, test, writeFile } from './fixtures';

const MODELS = ['alpha', 'beta', 'gamma'];

/** Prompts of 30 topics from two sources; the models differ by prompt. */
function facetRows() {
  return Array.from({ length: 120 }, (_, p) => ({
    prompt_id: `p${p}`,
    prompt: `Question number ${p}`,
    source: p % 3 === 0 ? 'web' : 'books',
    topic: `topic ${p % 30}`,
    responses: Array.from({ length: 6 }, (_, i) => ({
      text: `Answer ${i} to question ${p}`,
      reward: Math.sin(p * 7 + i * 3) + (i % 3) * 0.2,
      ...(p % 4 === 0 && i % 3 === 2 ? {} : { model: MODELS[i % 3] }),
    })),
  }));
}

test.beforeAll(() => {
  importRows('facets', facetRows());
  importRows('no-facets', [
    {
      prompt: 'q',
      responses: [
        { text: 'a', reward: 1 },
        { text: 'b', reward: 2 },
      ],
    },
  ]);
});

test('a value filters by click, Shift adds, chips remove, and a list ignores its own filter', async ({
  page,
}) => {
  await page.goto('/datasets/facets');
  await settled(page);
  const source = page.getByRole('region', { name: /^source: 2 values/ });
  await source.getByRole('button', { name: /^web/ }).click();
  await expect(page).toHaveURL(/meta\.source=web/);
  await expect(page.getByText('40 prompts shown of 120')).toBeVisible();
  await expect(source.getByRole('button', { name: /^books 80 prompts/ })).toBeVisible();
  await expect(source.getByRole('button', { name: /^web/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByRole('region', { name: /^Rewards by model of 40 prompts/ })).toBeVisible();
  await source.getByRole('button', { name: /^books/ }).click({ modifiers: ['Shift'] });
  await expect(page.getByText('120 prompts shown of 120')).toBeVisible();
  const chips = page.getByRole('button', { name: /^Remove filter source = / });
  await expect(chips).toHaveCount(2);
  await chips.first().click();
  await expect(page.getByText('80 prompts shown of 120')).toBeVisible();
  await source.getByRole('button', { name: /^books/ }).click();
  await expect(page.getByText('all 120 prompts', { exact: true })).toBeVisible();
});

test('by keyboard alone: a value, one more, and none', async ({ page }) => {
  await page.goto('/datasets/facets');
  await settled(page);
  const model = page.getByRole('region', { name: /^model: 3 values/ });
  await model.getByRole('button', { name: /^gamma/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]model=gamma/);
  await expect(page.getByText('90 prompts shown of 120')).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Enter');
  await expect(page).toHaveURL(/model=gamma&model=(alpha|beta)/);
  await expect(page.getByText('120 prompts shown of 120')).toBeVisible();
  await page.getByRole('button', { name: /^Remove filter model = gamma/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/gamma/);
});

test('rewards by model are sorted by any column, filter by click, and go by another facet', async ({
  page,
}) => {
  await page.goto('/datasets/facets');
  await settled(page);
  const rewards = page.getByRole('region', { name: /^Rewards by/ }).first();
  const firsts = rewards.getByRole('rowheader');
  await rewards.getByRole('button', { name: 'model', exact: true }).click();
  await expect(firsts).toHaveText(['alpha', 'beta', 'gamma']);
  await rewards.getByRole('button', { name: 'model', exact: true }).press('Enter');
  await expect(firsts).toHaveText(['gamma', 'beta', 'alpha']);
  await expect(rewards.getByRole('columnheader', { name: 'model' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await rewards.getByRole('button', { name: 'gamma' }).click();
  await expect(page).toHaveURL(/model=gamma/);
  await rewards.getByRole('combobox', { name: 'rewards by' }).selectOption('source');
  await expect(
    page.getByRole('region', { name: /^Rewards by source of 90 prompts/ }),
  ).toBeVisible();
  await expect(page).toHaveURL(/by=meta\.source/);
});

test('a long list is folded, says how many there are, and finds values', async ({ page }) => {
  await page.goto('/datasets/facets');
  await settled(page);
  const topic = page.getByRole('region', { name: /^topic: 30 values/ });
  await expect(topic.getByRole('listitem')).toHaveCount(8);
  await topic.getByRole('button', { name: 'show all 30' }).press('Enter');
  await expect(topic.getByRole('listitem')).toHaveCount(30);
  const find = topic.getByRole('searchbox', { name: 'Find a value of topic' });
  await find.fill('topic 27');
  await expect(topic.getByRole('listitem')).toHaveCount(1);
  await find.fill('nothing');
  await expect(topic.getByText('None of 30 contains “nothing”.')).toBeVisible();
  await find.fill('topic 27');
  await topic.getByRole('button', { name: /^topic 27/ }).click();
  await expect(page.getByText('4 prompts shown of 120')).toBeVisible();
});

test('list, table, JSON and command line say the same numbers', async ({ page, request }) => {
  const query = 'meta.source=web&model=gamma';
  await page.goto(`/datasets/facets?${query}`);
  await settled(page);
  const overview = await (await request.get(`/datasets/facets/overview.json?${query}`)).json();
  const stats = JSON.parse(
    runCommand(
      'stats',
      'facets',
      '--filter',
      'meta.source=web',
      '--filter',
      'model=gamma',
      '--json',
    ),
  );
  const model = overview.facets.facets.find((one: { field: string }) => one.field === 'model');
  expect(stats.prompts).toBe(overview.header.shown);
  expect(stats.facets.facets).toEqual(overview.facets.facets);
  expect(
    stats.facets.rewards_by.values.map(({ mean, wins }: { mean: number; wins: number }) => [
      mean,
      wins,
    ]),
  ).toEqual(
    overview.facets.rewardsBy.values.map(({ mean, wins }: { mean: number; wins: number }) => [
      mean,
      wins,
    ]),
  );
  const list = page.getByRole('region', { name: /^model: 3 values/ });
  for (const { value, prompts, responses } of model.values) {
    await expect(
      list.getByRole('button', { name: `${value} ${prompts} prompts, ${responses} responses` }),
    ).toBeVisible();
  }
  await list.getByRole('button', { name: /^Table: model/ }).click();
  const table = list.getByRole('region', { name: /^Table: model/ });
  for (const { value, prompts, responses } of model.values) {
    const row = table.getByRole('row', {
      name: new RegExp(`^${value} ${prompts} .* ${responses}$`),
    });
    await expect(row).toBeVisible();
  }
});

test('the filter goes to every page, into recipes but for tags, and into exports', async ({
  page,
  request,
}) => {
  const query = '?meta.source=web&model=gamma';
  for (const path of ['pairings', 'prompts', 'extremes', 'length', 'curation', 'effect-of-n']) {
    await page.goto(`/datasets/facets/${path}${query}`);
    await expect(page.getByText('30 prompts shown of 120')).toBeVisible();
  }
  const matrix = await (await request.get(`/datasets/facets/pairings.json${query}`)).json();
  expect(matrix.matrix.prompts).toBe(30);
  await request.post(`/api/datasets/facets/curation${query}`, {
    data: { action: { kind: 'tag', tag: 'to check' } },
  });
  await page.goto('/datasets/facets/recipe?meta.source=web&tag=to%20check');
  await expect(page.getByText(/A recipe has no tags/)).toBeVisible();
  await expect(page.getByText('40 prompts shown of 120')).toBeVisible();
  const file = writeFile(
    'facet-recipe.json',
    JSON.stringify({
      version: 1,
      strategies: [{ kind: 'points', pairings: ['max__min'] }],
      filter: { facets: { model: ['gamma'], 'meta.source': ['web'] } },
    }),
  );
  const rows = runCommand('export', 'facets', '--recipe', file, '--out', '-').trim().split('\n');
  expect(rows).toHaveLength(30);
  const filtered = ['--filter', 'model=gamma', '--filter', 'meta.source=web'];
  const pairing = ['--chosen', 'max', '--rejected', 'min', '--out', '-'];
  expect(
    runCommand('export', 'facets', ...filtered, ...pairing)
      .trim()
      .split('\n'),
  ).toEqual(rows);
});

test('unknown fields and values are named, and a dataset without models has no such charts', async ({
  page,
}) => {
  await page.goto('/datasets/facets?model=nobody&meta.colour=red&meta.source=web');
  await expect(page.getByText(/left out: model=nobody, meta\.colour=red\./)).toBeVisible();
  await expect(page.getByText('40 prompts shown of 120')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Remove filter/ })).toHaveCount(1);
  await page.goto('/datasets/no-facets');
  await settled(page);
  await expect(page.getByRole('region', { name: /^(Rewards by|model|source)/ })).toHaveCount(0);
});

test('the charts break no rule of accessibility and fit a phone', async ({ page }) => {
  await expectUsable(page, '/datasets/facets?model=gamma', async () => {
    await page.getByRole('button', { name: 'show all 30' }).click();
  });
});

test('the models of a prompt are a column, and the order of rewards by model is in the address', async ({
  page,
}) => {
  await page.goto('/datasets/facets/prompts?cols=model,n');
  await settled(page);
  const first = page.locator('tr[data-index="1"]');
  await expect(first.getByText('alpha +2')).toBeVisible();
  await expect(first.getByTitle('alpha, beta, gamma')).toBeVisible();
  await page.goto('/datasets/facets');
  await settled(page);
  const table = page.getByRole('region', { name: /^Rewards by model/ }).first();
  await table.getByRole('button', { name: 'scored' }).click();
  await expect(page).toHaveURL(/rows=-scored/);
  await page.reload();
  await expect(table.getByRole('columnheader', { name: 'scored' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await page.goto('/datasets/no-facets/prompts');
  await settled(page);
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: /^model/ })).toHaveCount(0);
});
