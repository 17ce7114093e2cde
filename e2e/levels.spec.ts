import { expectUsable } from './expect-usable';
import { expect, importRows, runCommand, settled, test } from './fixtures';

/** Prompts with k = 2, 3 or 4 constraints; response i of prompt p satisfies (p + i) modulo (k + 1) of them. */
function verifiedRows() {
  return Array.from({ length: 60 }, (_, p) => {
    const k = 2 + (p % 3);
    return {
      prompt_id: `p${p}`,
      prompt: `Question ${p} with ${k} constraints`,
      instruction_id_list: Array.from({ length: k }, (_, i) => `type${i}`),
      responses: Array.from({ length: 20 }, (_, i) => ({
        text: `Answer ${i} to question ${p}`,
        reward: (p + i) % (k + 1),
      })),
    };
  });
}

test.beforeAll(() => {
  importRows('levels', verifiedRows());
  importRows('no-levels', [
    {
      prompt: 'q',
      responses: [
        { text: 'a', reward: 0.25 },
        { text: 'b', reward: 0.5 },
      ],
    },
  ]);
});

test('levels are chosen by click and by keys, and become a recipe of exactly these pairs', async ({
  page,
}) => {
  await page.goto('/datasets/levels/levels');
  await settled(page);
  const grid = page.getByRole('grid', { name: 'Pairs by chosen and rejected level' });
  const cell = (name: RegExp) => grid.getByRole('gridcell', { name });
  await expect(cell(/^chosen 4, rejected 0: 320 pairs of 20 prompts$/)).toBeVisible();
  await cell(/^chosen 4, rejected 3/).click();
  await expect(page).toHaveURL(/levels=4(:|%3A)3/);
  await expect(page.getByRole('heading', { name: '1 pair of levels chosen' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(cell(/^chosen 4, rejected 2/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '2 pairs of levels chosen' })).toBeVisible();
  await expect(cell(/^chosen 4, rejected 2/)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('20 of 60', { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole('link', { name: 'Make a recipe of these levels' }).click();
  await expect(page.getByRole('heading', { name: '80 pairs from 20 of 60 prompts' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'strategy 1' })).toHaveValue('verified');
  await expect(page.getByText('no pair of these levels')).toBeVisible();
});

test('fewer samples give fewer pairs, and the chart has its table', async ({ page }) => {
  await page.goto('/datasets/levels/levels?levels=2:0,2:1');
  await settled(page);
  await page.getByRole('button', { name: 'Table: Prompts with a chosen pair at each n' }).click();
  const table = page.getByRole('table').filter({ hasText: 'together' }).first();
  await expect(table.getByRole('rowheader')).toHaveText(['4', '8', '16', '20']);
});

test('contrast, quality and difficulty are mixed by weight into a recipe with a band for each', async ({
  page,
}) => {
  await page.goto('/datasets/levels/levels');
  await settled(page);
  const weight = (name: string) => page.getByRole('textbox', { name: `weight of ${name}` });
  await weight('4 ▸ 0 at k = 4').fill('3');
  await weight('2 ▸ 1 at k = 4').fill('1');
  await weight('2 ▸ 0 at k = 2').fill('1');
  await expect(page.getByText('About 160 pairs from 40 prompts, of 3 combinations')).toBeVisible();
  await expect(page).toHaveURL(/mix=/);
  await page.reload();
  await expect(weight('4 ▸ 0 at k = 4')).toHaveValue('3');
  await page.getByRole('link', { name: 'Make a recipe of this mix' }).click();
  await expect(
    page.getByRole('heading', { name: '160 pairs from 40 of 60 prompts' }),
  ).toBeVisible();
  await expect(page.getByText('no band for its difficulty')).toBeVisible();
});

test('the address with .json and the command line say the same', async ({ request }) => {
  const answer = await (await request.get('/datasets/levels/levels.json?levels=4:2')).json();
  const printed = JSON.parse(runCommand('levels', 'levels', '--levels', '4:2', '--json'));
  expect(printed.cells).toEqual(answer.grid.cells);
  expect(printed.steps.map((step: { pairs: number }) => step.pairs)).toEqual(
    answer.grid.steps.map((step: { pairs: number }) => step.pairs),
  );
});

test('a reward without few whole values says what is needed, and unknown levels are named', async ({
  page,
}) => {
  await page.goto('/datasets/no-levels/levels');
  await expect(page.getByText('“reward” does not take few whole values')).toBeVisible();
  await page.goto('/datasets/levels/levels?levels=9:1,x');
  await expect(page.getByText(/were left out: levels=x, levels=9:1/)).toBeVisible();
});

test('on a phone the tab of the page is in sight, whichever side of the row it is on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/datasets/levels/levels?levels=4:2');
  await settled(page);
  const tabs = page.getByRole('navigation', { name: 'Pages of the dataset' });
  await expect(tabs.getByRole('link', { name: 'Levels' })).toBeInViewport({ ratio: 1 });
  await expect(tabs.getByRole('link', { name: 'Recipe' })).not.toBeInViewport();
  await page.getByRole('link', { name: 'Make a recipe of these levels' }).click();
  await expect(page.getByRole('heading', { name: /pairs? from .* prompts/ })).toBeVisible();
  await expect(tabs.getByRole('link', { name: 'Recipe' })).toBeInViewport({ ratio: 1 });
});

test('the page breaks no rule of accessibility and fits a phone', async ({ page }) => {
  test.slow();
  await expectUsable(page, '/datasets/levels/levels?levels=4:2,4:3', () =>
    expect(page.getByText('Chosen pairs at each n')).toBeVisible(),
  );
});
