import { expect, importRows, makeRows, settled, test } from './fixtures';

test.beforeAll(() => {
  const rows = makeRows(300, 8);
  const hostile =
    '<script>document.title="owned"</script><img src=x onerror="document.title=\'owned\'">';
  rows[3]?.responses.push({ text: hostile, reward: 99 });
  rows[4]?.responses.push(
    { text: 'tiny', reward: 1.0000003 },
    { text: 'tiny too', reward: 1.0000976 },
  );
  importRows('explore', rows);
});

test('arrow keys walk the matrix and the panel and the address follow', async ({ page }) => {
  await page.goto('/datasets/explore/pairings');
  await settled(page);
  await page.locator('[data-slug="max__mu-2s"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-slug="max__mu-s"]')).toBeFocused();
  await expect(page).toHaveURL(/pairing=max__mu-s/);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-slug="mu+2s__mu-s"]')).toBeFocused();
  await expect(page.getByText('chosen_mu_2sigma_rejected_mu_-1sigma')).toBeVisible();
});

test('with few responses the coincidence of pairings is said plainly', async ({ page }) => {
  await page.goto('/datasets/explore/pairings?pairing=max__mu-2s');
  await expect(
    page.getByText(/^For all 300 usable prompts this is the \(max, min\) pair/),
  ).toBeVisible();
});

test('a filter shows on every page, in the address, and goes away with its chip', async ({
  page,
}) => {
  await page.goto('/datasets/explore?sigma=0..1');
  const shown = page.getByText(/prompts shown of 300/);
  await expect(shown).toBeVisible();
  const before = await shown.innerText();
  await page.getByRole('link', { name: 'Prompts' }).click();
  await expect(page).toHaveURL(/sigma=0\.\.1/);
  await expect(page.getByText(before)).toBeVisible();
  await page
    .getByRole('button', { name: /remove.*σ/i })
    .first()
    .click();
  await expect(page).not.toHaveURL(/sigma=/);
  await page.goBack();
  await expect(page).toHaveURL(/sigma=0\.\.1/);
});

test('the table finds text, sorts, opens and walks by key', async ({ page }) => {
  await page.goto('/datasets/explore/prompts');
  await settled(page);
  await page.keyboard.press('/');
  await page.keyboard.type('APPLES');
  await expect(page.getByText(/150 prompts shown of 300/)).toBeVisible();
  await page.getByRole('button', { name: /^σ/ }).first().click();
  await expect(page).toHaveURL(/sort=/);
  await page.goto('/datasets/explore/prompts/3');
  await settled(page);
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/\/prompts\/4/);
  await page.keyboard.press('k');
  await expect(page).toHaveURL(/\/prompts\/3/);
});

test('keys pressed faster than the pages come are walked one by one', async ({ page }) => {
  await page.goto('/datasets/explore/prompts/10');
  await settled(page);
  for (const key of ['j', 'j', 'j', 'j', 'k']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/\/prompts\/13$/);
  await expect(page.getByRole('heading', { name: /prompt 14 of 300/ })).toBeVisible();
});

test('model text is shown as text, and does nothing', async ({ page }) => {
  await page.goto('/datasets/explore/prompts/3');
  await expect(
    page.getByText('<script>document.title="owned"</script>', { exact: false }).first(),
  ).toBeVisible();
  await settled(page);
  expect(await page.title()).not.toBe('owned');
});

test('rewards that differ in the seventh digit do not look equal', async ({ page }) => {
  await page.goto('/datasets/explore/prompts/4');
  const rewardOf = (text: string) =>
    page
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`${text}$`) })
      .innerText();
  const [one, two] = await Promise.all(['tiny', 'tiny too'].map(rewardOf));
  const number = /1\.0\d+/;
  expect(number.exec(one ?? '')?.[0]).toBeDefined();
  expect(number.exec(one ?? '')?.[0]).not.toBe(number.exec(two ?? '')?.[0]);
});

test('a stale address shows what was ignored and the rest works', async ({ page }) => {
  await page.goto('/datasets/explore?mu=abc&reward=nothing&reward.nothing=1..2&sigma=0..');
  await expect(page.getByText(/mu=abc/).first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'Filters in use' }).getByRole('listitem')).toHaveText(
    /^σ/,
  );
  await expect(page.getByText(/rewards of 300 prompts, pooled/)).toBeVisible();
});

test('what no page reads of an address is named: on the page, in its data, and nothing of another page', async ({
  page,
  request,
}) => {
  const query = 'foo=1&mu=..9&mu=100..&by=colour&against=luck&axis=y&words=32&utm_source=mail';
  const parts = ['foo=1', 'mu=100..', 'axis=y', 'by=colour', 'against=luck'];
  await page.goto(`/datasets/explore?${query}`);
  await expect(page.getByText(`left out: ${parts.join(', ')}.`)).toBeVisible();
  const { header } = await (await request.get(`/datasets/explore/overview.json?${query}`)).json();
  expect(header.ignored).toEqual(parts);
  await page.goto(`/datasets/explore/prompts?${query}`);
  await expect(page.getByText('left out: foo=1, mu=100...')).toBeVisible();
});

test('z-scores put the same points at the same place for every prompt', async ({ page }) => {
  await page.goto('/datasets/explore?axis=z');
  await expect(
    page.getByText(/rewards of 300 prompts, each as z = \(reward − μ\) \/ σ of its prompt/),
  ).toBeVisible();
});

test('? lists the keys', async ({ page }) => {
  await page.goto('/datasets/explore/pairings');
  await settled(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
