import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { type LocalEndpoint, startLocalEndpoint } from '@/test/local-endpoint';
import { runCli } from '@/test/run-cli';
import { taskAnswer, tasksFrom } from '@/test/task-answers';

const folder = folderOfEachTest();
let endpoint: LocalEndpoint;
beforeEach(async () => {
  endpoint = await startLocalEndpoint(({ index }) => taskAnswer(tasksFrom(index * 20, 20)));
});
afterEach(() => endpoint.close());

function ask(...args: string[]) {
  const usual = [
    'tasks',
    '--model',
    'm',
    '--out',
    'tasks.jsonl',
    '--retry-wait',
    '0.001',
    '--json',
  ];
  return runCli(folder.path, [...usual, ...args], [], { OPENAI_BASE_URL: endpoint.baseUrl });
}

const lines = () =>
  fs.readFileSync(path.join(folder.path, 'tasks.jsonl'), 'utf8').trimEnd().split('\n');
const held = () => lines().map((line) => JSON.parse(line).task);

test('as many tasks as wanted are written, and prompts can be made of them', async () => {
  const { status, stdout } = await ask('--n', '50', '--concurrency', '1');
  expect({ status, ...JSON.parse(stdout) }).toMatchObject({
    ...{ status: 0, tasks: 50, added: 50, wanted: 50, requests: 3, repeats: 0, prompt_tokens: 30 },
  });
  expect(held()).toEqual(tasksFrom(0, 50));
  const made = await runCli(folder.path, ['synth', '--tasks', 'tasks.jsonl', '--n', '20']);
  expect(JSON.parse(made.stdout.split('\n')[0] ?? '').task).toMatch(
    /^Write a letter about subject/,
  );
});

test('what is there already is shown to keep away from, and seeds of one show the kind', async () => {
  fs.writeFileSync(path.join(folder.path, 'seeds.jsonl'), jsonLines(['Praise a stone in verse']));
  await ask('--n', '40', '--concurrency', '1', '--seeds', 'seeds.jsonl');
  const [first, second] = endpoint.requests.map(({ prompt }) => prompt);
  expect(first).toMatch(/Write 20 different tasks/);
  expect(first).toMatch(/- Praise a stone in verse/);
  expect(first).not.toMatch(/there already/);
  expect(second).toMatch(/there already[\s\S]*- Write a letter about subject/);
});

test('repeats and near-repeats are left out, the cut end of an answer too', async () => {
  const long =
    'Write a letter to the mayor of a small town on the coast about the noise of the new harbour at night';
  endpoint.script = ({ index }) =>
    index === 0
      ? taskAnswer(
          [long, long.toUpperCase(), `${long}!`, 'Tell a joke about bees', 'Explain the tid'],
          'length',
        )
      : taskAnswer(tasksFrom(index * 20, 20));
  const { stdout } = await ask('--n', '10', '--concurrency', '1');
  expect(JSON.parse(stdout)).toMatchObject({ tasks: 10, repeats: 2 });
  expect(held().slice(0, 3)).toEqual([long, 'Tell a joke about bees', ...tasksFrom(20, 1)]);
});

test('a budget that is used up keeps what there is, and the same command goes on from there', async () => {
  const first = await ask('--n', '60', '--concurrency', '1', '--max-requests', '2');
  expect(first.status).toBe(1);
  expect(first.stderr).toMatch(
    /budget of 2 requests.*\n40 tasks of 60 in .*the same command goes on/,
  );
  expect(held()).toHaveLength(40);
  const second = await ask('--n', '60', '--concurrency', '1');
  expect(JSON.parse(second.stdout)).toMatchObject({ tasks: 60, added: 20, requests: 1 });
  expect(held()).toEqual(tasksFrom(0, 60));
  expect(JSON.parse((await ask('--n', '60')).stdout)).toMatchObject({ added: 0, requests: 0 });
});

test('a model that repeats itself is told, and ends the work', async () => {
  endpoint.script = () => taskAnswer(tasksFrom(0, 20));
  const { status, stderr } = await ask('--n', '100', '--concurrency', '2');
  expect({ status, stderr }).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/10 answers in a row had no new task[\s\S]*20 tasks of 100/),
  });
  expect(endpoint.requests.length).toBeLessThan(16);
});

test('failures that pass are tried again; a wrong key ends the work at once', async () => {
  endpoint.script = ({ index }) =>
    index % 2 === 0 ? { does: 'refuse', status: 500 } : taskAnswer(tasksFrom(index * 20, 20));
  const { stdout } = await ask('--n', '40', '--concurrency', '1');
  expect(JSON.parse(stdout)).toMatchObject({ tasks: 40, requests: 4, retries: 2, failed: 0 });
  endpoint.script = () => ({ does: 'refuse', status: 401 });
  expect(await ask('--n', '80')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/does not accept the key/),
  });
  expect(held()).toHaveLength(40);
});

test.each([
  [['--n', 'many'], /--n: expected a whole number/],
  [['--seeds', 'nowhere.jsonl'], /nowhere\.jsonl/],
  [['--top-p', '2'], /--top-p: expected/],
])('%j is refused', async (args, message) => {
  const { status, stderr } = await ask(...args);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(message) });
});

test('prompts are made in one go of tasks that an endpoint writes; a budget pauses it, and it goes on', async () => {
  const synth = (...args: string[]) =>
    runCli(folder.path, ['synth', '--retry-wait', '0.001', '--json', ...args], [], {
      OPENAI_BASE_URL: endpoint.baseUrl,
    });
  const plan = ['--n', '30', '--constraints', '2', '--write-tasks', '50', '--model', 'm'];
  const pace = ['--concurrency', '1', '--max-requests', '2'];
  const begun = await synth(...plan, ...pace, '--name', 'mine');
  expect(begun).toMatchObject({ status: 1, stderr: expect.stringMatching(/budget of 2 requests/) });
  const { job, ...facts } = JSON.parse(begun.stdout);
  expect(facts).toMatchObject({ status: 'paused', tasks: 40, wanted: 50, requests: 2 });
  expect(begun.stderr).toContain(`sweetspot synth --resume ${job}`);
  const ended = await synth('--resume', job);
  expect({ status: ended.status, ...JSON.parse(ended.stdout) }).toMatchObject({
    ...{ status: 'done', tasks: 50, requests: 3, prompts: 30, prompt_tokens: 30 },
  });
  const { stdout } = await runCli(folder.path, ['list', '--json']);
  expect(JSON.parse(stdout)).toMatchObject([{ name: 'mine', prompts: 30, responses: 0 }]);
});

test.each([
  [['--write-tasks', '5', '--model', 'm'], /--write-tasks: expected --name/],
  [['--write-tasks', '5', '--model', 'm', '--name', 'x', '--tasks', 'f'], /no --tasks beside it/],
  [['--write-tasks', 'few', '--model', 'm', '--name', 'x'], /--write-tasks: expected a whole/],
  [['--model', 'm'], /--model: expected only with --write-tasks/],
  [['--resume', 'x', '--model', 'm'], /--model: a run that is resumed keeps/],
])('synth %j is refused', async (args, message) => {
  const url = { OPENAI_BASE_URL: endpoint.baseUrl };
  const { status, stderr } = await runCli(folder.path, ['synth', ...args], [], url);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(message) });
});
