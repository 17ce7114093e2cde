import fs from 'node:fs';
import path from 'node:path';
import type { JobView } from '@/lib/core/views/job-view';
import { type LocalEndpoint, startLocalEndpoint } from '@/test/local-endpoint';
import { expectUsable } from './expect-usable';
import {
  expect,
  importRows,
  jsonLines,
  makeRows,
  runCommand,
  settled,
  test,
  writeFile,
} from './fixtures';

const KEY = 'sk-typed-in-the-page';

let endpoint: LocalEndpoint;
test.beforeAll(async () => {
  endpoint = await startLocalEndpoint();
  importRows('to sample', makeRows(12, 2));
});
test.afterAll(async () => {
  await endpoint.close();
});

test('the prompts of a dataset are sampled with a typed key: paused, resumed, and the dataset opened', async ({
  page,
}) => {
  // What a run of this test that failed left behind.
  if (runCommand('list', '--json').includes('"sampled here"')) {
    runCommand('delete', 'sampled here', '--yes');
  }
  endpoint.script = ({ index }) => ({ does: 'answer', afterMs: index < 2 ? 0 : 2_000 });
  const bodies: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/api/')) bodies.push(await response.text().catch(() => ''));
  });
  await page.goto('/');
  await settled(page);
  await page.getByRole('link', { name: 'Sample responses to the prompts of to sample' }).click();
  await expect(page.getByText('12 prompts × 8 = 96 responses')).toBeVisible();
  await expect(page.getByText('Say where the endpoint is.')).toBeVisible();
  await page.getByLabel('address').fill(endpoint.baseUrl);
  await page.getByLabel('model').fill('tiny');
  await page.getByLabel(/^key/).fill(KEY);
  await page.getByLabel('samples per prompt (n)').fill('3');
  await page.getByLabel('requests at a time').fill('2');
  await page.getByLabel('seed').fill('11');
  await page.getByLabel('name of the new dataset').fill('sampled here');
  await page.getByRole('button', { name: 'Sample', exact: true }).click();
  await expect(page.getByText(/^[1-9]\d* of 36 responses sampled$/)).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('paused; what was answered is kept')).toBeVisible({
    timeout: 15_000,
  });
  const asked = endpoint.requests.length;
  expect(asked).toBeLessThan(12);
  expect(endpoint.answered).toHaveLength(asked * 3);

  endpoint.script = () => ({ does: 'answer' });
  const resume = page.getByRole('button', { name: 'Resume' });
  await expect(resume).toBeDisabled();
  await page.getByLabel('key, which was typed and not kept').fill(KEY);
  await page.getByText('pace and budget', { exact: true }).click();
  await expect(page.getByLabel('requests at a time')).toHaveValue('2');
  await page.getByLabel('requests at a time').fill('1');
  await resume.click();
  await expect(page.getByRole('link', { name: 'Open sampled here' })).toBeVisible({
    timeout: 20_000,
  });
  expect(endpoint.requests).toHaveLength(12);
  const jobs: JobView[] = await (await page.request.get('/api/jobs')).json();
  const runs = jobs.filter(({ dataset, kind }) => dataset === 'sampled here' && kind === 'sample');
  expect(runs.map(({ sampling }) => sampling?.limits.concurrency)).toContain(1);
  expect(new Set(endpoint.requests.map(({ key }) => key))).toEqual(new Set([KEY]));
  await expect(page.getByText('36 of 36 responses sampled', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Open sampled here' }).click();
  await expect(page.getByRole('heading', { name: 'No rewards yet' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Score them' })).toBeVisible();
  expect(bodies.join()).not.toContain(KEY);
  for (const name of fs.readdirSync('test-results/data', { recursive: true, encoding: 'utf8' })) {
    const file = path.join('test-results/data', name);
    if (fs.statSync(file).isFile()) expect(fs.readFileSync(file, 'latin1')).not.toContain(KEY);
  }
  runCommand('delete', 'sampled here', '--yes');
});

test('prompts of a file that fail are listed and tried again', async ({ page }) => {
  endpoint.script = ({ prompt }) =>
    prompt === 'too long a question'
      ? { does: 'refuse', status: 400, message: 'the context is 2048 tokens' }
      : { does: 'answer' };
  const rows = ['one', 'too long a question', 'three'].map((prompt) => ({ prompt }));
  await page.goto('/sample');
  await settled(page);
  await page.locator('input[type=file]').setInputFiles(writeFile('ask.jsonl', jsonLines(rows)));
  await page.getByLabel('address').fill(endpoint.baseUrl);
  await page.getByLabel('model').fill('tiny');
  await page.getByLabel('name of the new dataset').fill('some failed');
  await page.getByRole('button', { name: 'Sample', exact: true }).click();
  await expect(page.getByRole('heading', { name: '1 prompt failed' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByText('too long a question', { exact: true })).toBeVisible();
  await expect(
    page.getByText(/refused the request \(400\): the context is 2048 tokens/),
  ).toBeVisible();
  await expectUsable(page, page.url(), () =>
    expect(page.getByText('too long a question', { exact: true })).toBeVisible(),
  );
  endpoint.script = () => ({ does: 'answer' });
  await page.getByRole('button', { name: 'Sample what is missing' }).click();
  await expect(
    page.getByText(/^8 responses were added to some failed, 1 prompt among them new/),
  ).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('24 of 24 responses sampled', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Open some failed' }).click();
  await expect(page.getByRole('definition').filter({ hasText: /^24$/ }).first()).toBeVisible();
  runCommand('delete', 'some failed', '--yes');
});

test('samples are added to the dataset whose prompts they answer, and are to be scored', async ({
  page,
}) => {
  endpoint.script = () => ({ does: 'answer' });
  importRows('to grow', makeRows(3, 2));
  await page.goto('/sample?dataset=to%20grow');
  await settled(page);
  await page.getByLabel('address').fill(endpoint.baseUrl);
  await page.getByLabel('model').fill('tiny');
  await page.getByRole('radio', { name: 'add to the dataset' }).click();
  await expect(page.getByText('Every prompt of to grow gets 8 more')).toBeVisible();
  await expectUsable(page, page.url(), () =>
    expect(page.getByRole('radio', { name: 'add to the dataset' })).toBeVisible(),
  );
  await page.getByLabel('address').fill(endpoint.baseUrl);
  await page.getByLabel('model').fill('tiny');
  await page.getByRole('radio', { name: 'add to the dataset' }).click();
  await page.getByRole('button', { name: 'Sample', exact: true }).click();
  await expect(page.getByText('24 responses were added to to grow')).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole('link', { name: 'score them' }).click();
  await expect(page).toHaveURL(/to%20grow\/scores/);
  runCommand('delete', 'to grow', '--yes');
});

test('an endpoint that is down is told on the page, on the jobs page the run waits to be resumed', async ({
  page,
}) => {
  const gone = await startLocalEndpoint();
  await gone.close();
  await page.goto('/sample?dataset=to%20sample');
  await settled(page);
  await page.getByLabel('address').fill(gone.baseUrl);
  await page.getByLabel('model').fill('tiny');
  await page.getByLabel('requests at a time').fill('1');
  await page.getByLabel('retries of a failed request').fill('3');
  await page.getByLabel('name of the new dataset').fill('nobody there');
  await page.getByRole('button', { name: 'Sample', exact: true }).click();
  await expect(page.getByText(/trying again: .* cannot be reached/)).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByText(/ECONNREFUSED\); tried 4 times/)).toBeVisible({ timeout: 20_000 });
  await page.goto('/jobs');
  const row = page.getByRole('listitem').filter({ hasText: 'Sample nobody there from tiny' });
  await expect(row).toContainText('paused');
  await expect(row.getByRole('link', { name: 'resume' })).toBeVisible();
  await row.getByRole('button', { name: 'Delete Sample nobody there from tiny' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await row.getByRole('button', { name: 'Delete Sample nobody there from tiny' }).click();
  await expect(page.getByText('It cannot be resumed any more')).toBeVisible();
  await page.getByRole('button', { name: 'Delete the run' }).click();
  await expect(row).toBeHidden();
});

test('the page is usable wide and narrow, light and dark', async ({ page }) => {
  await expectUsable(page, '/sample?dataset=to%20sample', () =>
    expect(page.getByText('12 prompts × 8 = 96 responses')).toBeVisible(),
  );
});
