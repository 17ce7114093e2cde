import { expectUsable } from './expect-usable';
import { expect, importRows, settled, test } from './fixtures';

const ids = ['punctuation:no_comma', 'length_constraints:number_sentences'];
const kwargs = [{}, { relation: 'at least', num_sentences: 2 }];
const constrained = (
  id: string,
  texts: string[],
  given: object = { instruction_id_list: ids, kwargs },
) => ({
  prompt_id: id,
  prompt: `Write about ${id} without commas in at least two sentences.`,
  ...given,
  responses: texts.map((text) => ({ text })),
});

test('responses without rewards are scored by verifiers, and the verdicts are read on the prompt', async ({
  page,
}) => {
  const texts = ['Tea is hot. Drink it.', 'Tea, hot.', 'Tea is hot.'];
  importRows('verify', [
    constrained('tea', texts),
    constrained('rope', ['A rope. It holds.', 'A rope, long.']),
    constrained('bad', ['x'], { instruction_id_list: ['a:b'], kwargs: [{}] }),
  ]);
  await page.goto('/datasets/verify');
  await page.getByRole('link', { name: 'Score them' }).click();
  await expect(page).toHaveURL(/\/datasets\/verify\/scores$/);
  await expect(page.getByText('None yet: every response is unscored.')).toBeVisible();
  await settled(page);
  await page.getByRole('button', { name: 'Score', exact: true }).click();
  await expect(page.getByText(/^5 responses of 2 prompts scored strictly in/)).toBeVisible({
    timeout: 20_000,
  });
  await page.getByText('1 prompt with constraints that cannot be used').click();
  await expect(page.getByText('prompt bad: the instruction "a:b" is not known')).toBeVisible();
  const rewards = page.getByRole('region', { name: 'Rewards' });
  await expect(rewards.getByRole('row', { name: /^verified active .*approximate/ })).toBeVisible();
  await expect(rewards.getByRole('row', { name: /^punctuation:no_comma 5 1 0/ })).toBeVisible();

  await page.goto('/datasets/verify/prompts/0');
  await expect(page.getByRole('heading', { name: '2 constraints' })).toBeVisible();
  await settled(page);
  await page.getByRole('button', { name: 'Check the responses' }).click();
  await expect(page).toHaveURL(/verdicts=1/);
  await expect(page.getByText('1 of 2 constraints').first()).toBeVisible();
  const comma = page.locator('#response-1');
  await comma.getByRole('button', { name: 'show places' }).first().click();
  await expect(comma.locator('mark').first()).toHaveText(',');
});

test('a scoring is undone with one click, and a reward is removed and brought back', async ({
  page,
}) => {
  const SOON = { timeout: 20_000 };
  const rows = [constrained('tea', ['Tea is hot. Drink it.', 'Tea, hot.'])];
  importRows('undo-scores', rows);
  await page.goto('/datasets/undo-scores/scores');
  await settled(page);
  const rewards = page.getByRole('region', { name: 'Rewards' });
  await page.getByRole('button', { name: 'Score', exact: true }).click();
  await expect(page.getByText('Last change: Scores of undo-scores by verifiers')).toBeVisible(SOON);
  await page.getByRole('button', { name: 'Remove the reward punctuation:no_comma' }).click();
  await expect(page.getByText(/^Last change: Remove punctuation:no_comma from/)).toBeVisible(SOON);
  await expect(rewards.getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(rewards.getByRole('row')).toHaveCount(4);
  await expect(page.getByText('Undone: Remove punctuation:no_comma')).toBeVisible();
});

test('the scores and verdicts are usable, wide and narrow', async ({ page }) => {
  importRows('verify-look', [constrained('tea', ['Tea is hot. Drink it.', 'Tea, hot.'])]);
  await page.goto('/datasets/verify-look/scores');
  await settled(page);
  await page.getByRole('button', { name: 'Score', exact: true }).click();
  await expect(page.getByText(/scored strictly in/)).toBeVisible();
  await expectUsable(page, '/datasets/verify-look/scores', () =>
    expect(page.getByText(/scored strictly in/)).toBeVisible(),
  );
  await expectUsable(page, '/datasets/verify-look/prompts/0?verdicts=1', () =>
    expect(page.getByText('2 of 2 constraints')).toBeVisible(),
  );
});
