import { viewAnswer } from '@/lib/schema/api/view-header-json';
import { expectUsable } from './expect-usable';
import { expect, importRows, makeRows, settled, test } from './fixtures';

test.beforeAll(() => importRows('linked', makeRows(200, 24)));

test('bars filter by click, add with Shift, and go with their chips', async ({ page }) => {
  await page.goto('/datasets/linked');
  await settled(page);
  const mu = page.getByRole('slider', { name: /^Mean reward μ/ });
  const titleBefore = await page.getByRole('heading', { name: /^Mean reward μ/ }).innerText();
  const box = await mu.boundingBox();
  if (!box) throw new Error('the chart has no place');
  const at = (share: number) => ({ position: { x: box.width * share, y: box.height - 4 } });
  await mu.click(at(0.45));
  await expect(page).toHaveURL(/mu=[^,]*$/);
  await expect(page.getByText(/prompts shown of 200/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Mean reward μ/ })).toHaveText(titleBefore);
  await expect(page.getByRole('heading', { name: /^Spread σ/ })).not.toHaveText(/200 prompts/);
  await mu.click({ ...at(0.7), modifiers: ['Shift'] });
  await expect(page).toHaveURL(/mu=[^&]*(,|%2C)/);
  const chips = page.getByRole('button', { name: /^Remove filter μ/ });
  await expect(chips).toHaveCount(2);
  await chips.first().click();
  await expect(chips).toHaveCount(1);
  await chips.first().click();
  await expect(page.getByText('all 200 prompts', { exact: true })).toBeVisible();
});

test('bars are brushed by dragging and by keyboard', async ({ page }) => {
  await page.goto('/datasets/linked');
  await settled(page);
  const sigma = page.getByRole('slider', { name: /^Spread σ/ });
  await sigma.scrollIntoViewIfNeeded();
  const box = await sigma.boundingBox();
  if (!box) throw new Error('the chart has no place');
  await page.mouse.move(box.x + box.width * 0.2, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/sigma=/);
  await page.getByRole('button', { name: /^Remove filter σ/ }).click();
  await expect(page).not.toHaveURL(/sigma=/);
  await sigma.focus();
  for (const key of ['End', 'Enter']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/sigma=/);
  for (const key of ['Home', 'Shift+ArrowRight', 'Shift+Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: /^Remove filter σ/ })).toHaveCount(2);
});

test('cells of a density filter by both quantities, by drag and by keyboard', async ({ page }) => {
  await page.goto('/datasets/linked');
  await settled(page);
  const plane = page.getByRole('slider', { name: /^μ against σ/ });
  await plane.scrollIntoViewIfNeeded();
  const box = await plane.boundingBox();
  if (!box) throw new Error('the chart has no place');
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.9);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.4, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/mu=.*sigma=|sigma=.*mu=/);
  await expect(page.getByRole('heading', { name: /^μ against σ of 200 prompts/ })).toBeVisible();
  await page.getByRole('button', { name: 'clear' }).click();
  await expect(page.getByText('all 200 prompts', { exact: true })).toBeVisible();
  await plane.focus();
  for (const key of ['Home', 'PageDown', 'Shift+End', 'Shift+PageUp', 'Enter'])
    await page.keyboard.press(key);
  await expect(page.getByText('200 prompts shown of 200')).toBeVisible();
});

test('normality is judged at a chosen level and its p-values filter', async ({ page }) => {
  await page.goto('/datasets/linked');
  await settled(page);
  await expect(page.getByText(/of 200 prompts pass at 5 %/)).toBeVisible();
  await page.getByRole('radio', { name: '1 %', exact: true }).click();
  await expect(page.getByText(/of 200 prompts pass at 1 %/)).toBeVisible();
  await expect(page).toHaveURL(/level=0\.01/);
  const p = page.getByRole('slider', { name: /^p-values/ });
  await p.focus();
  for (const key of ['Home', 'Shift+End', 'Enter']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/normality=0\.\.($|&)/);
});

test('densities and the Q–Q plot are tables too, and break no rule of accessibility', async ({
  page,
}) => {
  await expectUsable(page, '/datasets/linked?mu=-1..1', async () => {
    await expect(page.getByRole('heading', { name: /^Reward against length/ })).toBeVisible();
  });
  for (const name of [/^Table: μ against σ/, /^Table: Pooled z-scores/]) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('region', { name }).getByRole('row').nth(1)).toBeVisible();
  }
});

test('a view has its data at its address with .json', async ({ request }) => {
  const read = async (path: string) => (await request.get(`/datasets/linked/${path}`)).json();
  const overview = await read('overview.json?mu=0.1..0.2');
  expect(overview.header.total).toBe(200);
  expect(overview.header.shown).toBeLessThan(200);
  expect(overview.perPrompt.mu.total).toBe(200);
  expect(overview.relations.rewardByLength.drawn.of).toBe(overview.header.shown);
  expect((await read('pairings.json')).matrix.cells).toHaveLength(21);
  expect((await read('prompts.json')).rows.length).toBeGreaterThan(0);
  expect(await read('prompts/3.json')).toMatchObject({ ordinal: 3 });
  expect((await read('length.json')).gaps).toHaveLength(21);
  expect(await read('recipe.json?pairing=max__min')).toMatchObject({ problem: null, shown: 200 });
  expect(await read('extremes.json')).toHaveProperty('highest');
  expect(await read('prompts/3/compare.json?a=0&b=1')).toHaveProperty('header');
  expect((await request.get('/datasets/nothing/overview.json')).status()).toBe(404);
});

test('the data of every page are where the description says, and hold what it says', async ({
  request,
}) => {
  const { paths } = await (await request.get('/api/openapi.json')).json();
  const addresses = Object.keys(paths).filter((address) => !address.startsWith('/api/'));
  expect(addresses).toContain('/datasets/{name}.json');
  for (const address of addresses) {
    const path = address.replace('{name}', 'linked').replace('{ordinal}', '3');
    const answer = await request.get(`${path}?foo=1`);
    expect([path, answer.status()]).toEqual([path, 200]);
    const { schema } = paths[address].get.responses['200'].content['application/json'];
    const body: unknown = await answer.json();
    if (!schema) continue;
    expect(viewAnswer.safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({ header: { ignored: ['foo=1'] } });
  }
  for (const path of ['nothing', 'linked/nothing', 'linked/prompts/x', 'linked/prompts/9999']) {
    const answer = await request.get(`/datasets/${path}.json`);
    expect([path, answer.status()]).toEqual([path, 404]);
    expect(await answer.json()).toMatchObject({ error: { code: 'not_found' } });
  }
});
