import { startLocalEndpoint } from '@/test/local-endpoint';
import { taskAnswer, tasksFrom } from '@/test/task-answers';
import { expect, runCommand, settled, test, writeFile } from './fixtures';

const NEEDING_REWARDS = 'pairings recipe compare extremes effect-of-n levels length'.split(' ');

test('prompts are chosen with a preview, made, and read with their constraints', async ({
  page,
}) => {
  await page.goto('/synth');
  await page.getByLabel('prompts', { exact: true }).fill('40');
  await page.getByLabel(/^constraints per prompt/).fill('2');
  await page.getByLabel(/^seed/).fill('browser');
  await page.getByLabel(/^seed/).press('Enter');
  await expect(page).toHaveURL(/n=40.*constraints=2.*seed=browser/);
  await expect(page.getByText(/^2 constraints: /)).toHaveCount(4);
  await expect(page.getByText('in the first 40 prompts')).toBeVisible();
  const shown = await page.getByRole('listitem').first().locator('p').nth(1).innerText();
  await page.getByLabel('name of the dataset').fill('made here');
  await page.getByRole('button', { name: 'Make the prompts' }).click();
  await expect(page.getByText('40 prompts made')).toBeVisible();
  await page.getByRole('link', { name: 'Read the prompts' }).click();
  await expect(page.getByText(shown.split('\n')[0] ?? '', { exact: false }).first()).toBeVisible();
  const made: unknown = JSON.parse(runCommand('list', '--json'));
  expect(made).toContainEqual(
    expect.objectContaining({ name: 'made here', prompts: 40, responses: 0 }),
  );
});

test('every page of prompts without responses says what is missing and leads on', async ({
  page,
}) => {
  runCommand('synth', '--n', '9', '--constraints', '2,3', '--seed', '1', '--name', 'unanswered');
  const sample = page.getByRole('link', { name: 'Sample responses' });
  for (const name of ['', ...NEEDING_REWARDS]) {
    await page.goto(`/datasets/unanswered/${name}`);
    await expect(page.getByRole('heading', { name: 'No responses yet' })).toBeVisible();
    await expect(sample).toBeVisible();
  }
  await page.goto('/datasets/unanswered/scores');
  await expect(page.getByRole('button', { name: 'Score', exact: true })).toBeDisabled();
  await page.getByRole('link', { name: 'sample some' }).click();
  await expect(page.getByText('9 prompts × 8 = 72 responses')).toBeVisible();
  for (const [name, text] of [
    ['prompts', 'skipped'],
    ['prompts/0', 'None of its responses is scored'],
    ['curation', 'Nothing decided yet'],
    ['exports', 'No exports yet'],
  ]) {
    await page.goto(`/datasets/unanswered/${name}`);
    await expect(page.getByText(text ?? '').first()).toBeVisible();
  }
});

test('an impossible combination says why, and what is not understood is named', async ({
  page,
}) => {
  await page.goto('/synth?types=detectable_format:json_format&constraints=3&n=ten');
  await expect(page.getByText('n=ten: expected a whole number')).toBeVisible();
  await expect(page.getByText('no 3 of the 1 instruction types go together')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make the prompts' })).toBeDisabled();
});

test('tasks of a file take the place of the built-in ones', async ({ page }) => {
  await page.goto('/synth?n=6&constraints=1');
  const file = writeFile('tasks.txt', 'Sing a song.\nTell a story.\n');
  await settled(page);
  await page.getByRole('combobox', { name: 'tasks', exact: true }).selectOption('of a file');
  await page.getByLabel(/^tasks of your own/).setInputFiles(file);
  await expect(page.getByText('2 tasks of tasks.txt')).toBeVisible();
  await page.getByLabel('name of the dataset').fill('own tasks');
  await page.getByRole('button', { name: 'Make the prompts' }).click();
  await page.getByRole('link', { name: 'Read the prompts' }).click();
  await expect(page.getByText(/Sing a song\.|Tell a story\./).first()).toBeVisible();
});

test('tasks written by an endpoint become prompts: paused, resumed with the typed key, and read', async ({
  page,
}) => {
  const endpoint = await startLocalEndpoint(({ index }) => taskAnswer(tasksFrom(index * 20, 20)));
  try {
    await page.goto('/synth?n=8&constraints=1');
    await settled(page);
    await page
      .getByRole('combobox', { name: 'tasks', exact: true })
      .selectOption('written by an endpoint');
    await page.getByLabel('address').fill(endpoint.baseUrl);
    await expect(page.getByText('Name the model.')).toBeVisible();
    await page.getByLabel('model').fill('tiny');
    await page.getByLabel(/^key/).fill('sk-of-tasks');
    await page.getByLabel('tasks to be written').fill('50');
    await page.getByLabel('requests at a time').fill('1');
    await page.getByLabel('pause after requests').fill('2');
    await page.getByLabel('name of the dataset').fill('written tasks');
    await page.getByRole('button', { name: 'Make the prompts' }).click();
    await expect(page.getByText(/budget of 2 requests is used up/)).toBeVisible({
      timeout: 20_000,
    });
    await expect(page.getByText('40 of 50 tasks written', { exact: true })).toBeVisible();
    const resume = page.getByRole('button', { name: 'Resume' });
    await expect(resume).toBeDisabled();
    await page.getByLabel('key, which was typed and not kept').fill('sk-of-tasks');
    await resume.click();
    await expect(page.getByText('8 prompts made')).toBeVisible({ timeout: 20_000 });
    expect(endpoint.requests.map(({ key }) => key)).toEqual(Array(3).fill('sk-of-tasks'));
    const tasks = page.getByRole('link', { name: 'Download the 50 tasks' });
    const [download] = await Promise.all([page.waitForEvent('download'), tasks.click()]);
    expect(download.suggestedFilename()).toBe('tasks.jsonl');
    await page.getByRole('link', { name: 'Read the prompts' }).click();
    await expect(page.getByText(/Write a letter about subject/).first()).toBeVisible();
  } finally {
    await endpoint.close();
  }
});
