import fs from 'node:fs';
import path from 'node:path';
import { type LocalEndpoint, startLocalEndpoint } from '@/test/local-endpoint';
import { expectUsable } from './expect-usable';
import { expect, importRows, settled, test } from './fixtures';

const KEY = 'sk-typed-on-scores';

let endpoint: LocalEndpoint;
test.beforeAll(async () => {
  endpoint = await startLocalEndpoint();
});
test.afterAll(async () => {
  await endpoint.close();
});

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    prompt_id: `p${at}`,
    prompt: `Do ${at}.`,
    responses: [1, 2, 3].map((i) => ({ text: `p${at} ${i}`, reward: i })),
  }));

test('responses are scored by a judge with a typed key: paused, resumed, one without a score listed, and tried again', async ({
  page,
}) => {
  importRows('judged', rows(6));
  const answers = (text: string, afterMs = 0) => ({ does: 'answer', text, afterMs }) as const;
  endpoint.script = ({ index }) => answers('Score: 7', index < 2 ? 0 : 2_000);
  const bodies: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/api/')) bodies.push(await response.text().catch(() => ''));
  });
  await page.goto('/datasets/judged/scores');
  await settled(page);
  await page.getByLabel('address').fill(endpoint.baseUrl);
  await page.getByLabel('model').fill('judge');
  await page.getByLabel('key, used for this run and not kept').fill(KEY);
  await page.getByLabel('requests at a time').fill('2');
  await page.getByLabel('name of the reward').fill('helpful');
  await expect(page.getByText('Every response is scored; the rewards')).toBeVisible();
  await page.getByRole('button', { name: 'Score by this endpoint' }).click();
  await expect(page.getByText(/^[1-9]\d* of 18 responses scored$/)).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('paused; what was answered is kept')).toBeVisible({
    timeout: 15_000,
  });
  const asked = endpoint.requests.length;
  expect(asked).toBeLessThan(18);

  endpoint.script = ({ prompt }) => answers(prompt.includes('p5 3') ? 'I pass.' : 'Score: 8');
  const resume = page.getByRole('button', { name: 'Resume' });
  await expect(resume).toBeDisabled();
  await page.getByLabel('key, which was typed and not kept').fill(KEY);
  await resume.click();
  await expect(page.getByRole('heading', { name: '1 response failed' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByText(/no score was found.*"I pass\."/)).toBeVisible();
  const rewards = page.getByRole('region', { name: 'Rewards' });
  await expect(rewards.getByRole('row', { name: /^helpful 17 1 7/ })).toBeVisible();
  await expect(rewards.getByRole('row', { name: /^reward active 18 0/ })).toBeVisible();
  await expectUsable(page, page.url(), () =>
    expect(page.getByText(/no score was found/)).toBeVisible(),
  );

  endpoint.script = () => answers('Score: 9');
  await page.getByLabel('key, which was typed and not kept').fill(KEY);
  await page.getByRole('button', { name: 'Score what failed' }).click();
  await expect(rewards.getByRole('row', { name: /^helpful 18 0 7/ })).toBeVisible({
    timeout: 20_000,
  });
  expect(endpoint.requests).toHaveLength(19);
  expect(new Set(endpoint.requests.map(({ key }) => key))).toEqual(new Set([KEY]));
  expect(bodies.join()).not.toContain(KEY);
  for (const name of fs.readdirSync('test-results/data', { recursive: true, encoding: 'utf8' })) {
    const file = path.join('test-results/data', name);
    if (fs.statSync(file).isFile()) expect(fs.readFileSync(file, 'latin1')).not.toContain(KEY);
  }
});

test('an answer of one’s own is read at a path, and what is wrong is told before anything is asked', async ({
  page,
}) => {
  importRows('custom scored', rows(2));
  endpoint.script = () => ({ does: 'answer' });
  await page.goto('/datasets/custom%20scored/scores');
  await settled(page);
  await page.getByRole('radio', { name: 'custom' }).click();
  await page.getByLabel('address').fill(endpoint.baseUrl);
  await page.getByLabel('path', { exact: true }).fill('/rate');
  await page.getByLabel(/^body, as JSON/).fill('{"input": "{response}"}');
  await page.getByLabel('where the score is (JSON path)').fill('result');
  await page.getByLabel('name of the reward').fill('own');
  const button = page.getByRole('button', { name: 'Score by this endpoint' });
  await button.click();
  await expect(page.getByText(/expected a path that begins with \$/)).toBeVisible();
  await page.getByLabel('where the score is (JSON path)').fill('$.result.quality[0]');
  await button.click();
  const rewards = page.getByRole('region', { name: 'Rewards' });
  await expect(rewards.getByRole('row', { name: /^own 6 0 1 2 3/ })).toBeVisible({
    timeout: 20_000,
  });
});
