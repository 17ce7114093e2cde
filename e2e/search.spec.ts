import { expect, importRows, makeRows, runCommand, settled, test } from './fixtures';

const HOSTILE = '<img src=x onerror="document.title=\'owned\'"> hibiscus <b>bold</b>';

function rows() {
  const made = makeRows(60, 4);
  made[5]?.responses.push({
    text: `${'Some words. '.repeat(40)}The quick brown fox rests.`,
    reward: 1,
  });
  made[6]?.responses.push({ text: 'The brown quick fox runs.', reward: 1 });
  made[7]?.responses.push({ text: HOSTILE, reward: 1 });
  made[8]?.responses.push({ text: `${'a'.repeat(60)}!`, reward: 1 });
  return made;
}

test.describe('with the index', () => {
  test.beforeAll(() => {
    importRows('search', rows());
    runCommand('index', 'search');
  });

  test('a phrase finds the response that holds it, marked in the table and on the page', async ({
    page,
  }) => {
    await page.goto('/datasets/search/prompts');
    await settled(page);
    await page.keyboard.press('/');
    await page.keyboard.type('"quick brown"');
    await expect(page.getByText(/1 prompt shown of 60/)).toBeVisible();
    const row = page.getByRole('row').nth(1);
    await expect(row).toContainText('response #4');
    await expect(row.locator('mark')).toHaveText('quick brown');
    await row.getByRole('link').click();
    await expect(page).toHaveURL(/prompts\/5\?q=/);
    await page.getByRole('button', { name: 'next match' }).click();
    await expect(page.locator('mark[data-current]')).toBeInViewport();
    await expect(page.locator('mark[data-current]')).toHaveText('quick brown');
  });

  test('prefixes, exclusions and places', async ({ page }) => {
    await page.goto(`/datasets/search/prompts?q=${encodeURIComponent('qui* -runs')}`);
    await expect(page.getByText(/1 prompt shown of 60/)).toBeVisible();
    await page.goto(`/datasets/search/prompts?q=${encodeURIComponent('in:prompt fox')}`);
    await expect(page.getByText('No prompt passes the filter')).toBeVisible();
    await page.goto(`/datasets/search/prompts?q=${encodeURIComponent('-fox')}`);
    await expect(page.getByText(/58 prompts shown of 60/)).toBeVisible();
  });

  test('matches are marked in the compared responses and in the examples of a pairing', async ({
    page,
  }) => {
    await page.goto('/datasets/search/prompts/5/compare?a=4&b=0&q=%22quick+brown%22');
    const left = page.getByRole('region', { name: 'Response #4, left' });
    await expect(left.locator('mark').first()).toHaveText(/quick/);
    await page.goto('/datasets/search/pairings?q=question');
    await expect(page.locator('article mark').first()).toHaveText(/question/i);
  });

  test('hostile text that matches is shown as text', async ({ page }) => {
    await page.goto('/datasets/search/prompts?q=hibiscus');
    const row = page.getByRole('row').nth(1);
    await expect(row).toContainText('<b>bold</b>');
    await page.goto('/datasets/search/prompts/7?q=hibiscus');
    await expect(page.locator('mark').first()).toHaveText('hibiscus');
    await expect(page).not.toHaveTitle('owned');
  });

  test('a regular expression finds and marks; one that is wrong says so and filters nothing', async ({
    page,
  }) => {
    await page.goto(`/datasets/search/prompts?q=${encodeURIComponent('/br[a-z]+ quick/')}`);
    await expect(page.getByRole('row').nth(1).locator('mark')).toHaveText('brown quick');
    await page.getByRole('row').nth(1).getByRole('link').click();
    await expect(page.locator('#content mark')).toHaveText('brown quick');
    await page.goto(`/datasets/search/prompts?q=${encodeURIComponent('/(/')}`);
    await expect(page.getByText(/Unterminated group/)).toBeVisible();
  });

  test('a regular expression that would run for ever stops with a clear message', async ({
    page,
  }) => {
    await page.goto(`/datasets/search/prompts?q=${encodeURIComponent('/(a+)+$/')}`);
    await expect(
      page.getByText(/Partial result: the time limit of 5 s ended the regular expression after \d/),
    ).toBeVisible();
  });

  test('a recipe narrows by what a prompt contains, and says that a search is left out', async ({
    page,
  }) => {
    await page.goto('/datasets/search/recipe?q=fox');
    await expect(page.getByText(/A recipe has no search/)).toBeVisible();
    await page.getByRole('searchbox', { name: 'Prompt contains' }).fill('apples');
    await expect(page).toHaveURL(/text=apples/);
    await expect(page.getByText(/30 prompts shown of 60/)).toBeVisible();
  });

  test('the API says where each prompt matches', async ({ request }) => {
    const answer = await request.get('/api/datasets/search/search?q=%22quick+brown%22');
    expect(await answer.json()).toMatchObject({
      found: 1,
      incomplete: null,
      results: [{ ordinal: 5, prompt_id: 'p5', where: 'response', response: 4 }],
    });
    expect((await request.get('/api/datasets/search/search?q=***')).status()).toBe(400);
  });
});

test('until the index is there, the page says so, and shows all once it is', async ({ page }) => {
  importRows('unindexed', rows());
  await page.goto('/datasets/unindexed/prompts?q=fox');
  await expect(page.getByText(/search index is (not built yet|being built)/)).toBeVisible();
  await expect(page.getByText(/2 prompts shown of 60/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/search index is/)).toBeHidden();
});
