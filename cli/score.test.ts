import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';

const folder = folderOfEachTest();
const call = (...args: string[]) => runCli(folder.path, args);

async function importResponses(rows: unknown[]) {
  fs.writeFileSync(path.join(folder.path, 'responses.jsonl'), jsonLines(rows));
  return call('import', 'prompts.jsonl', 'responses.jsonl', '--name', 'verifiable');
}

test('prompts are made, imported with their responses, scored and paired by what they satisfy', async () => {
  await call('synth', '--n', '20', '--constraints', '2', '--out', 'prompts.jsonl');
  const prompts = fs
    .readFileSync(path.join(folder.path, 'prompts.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const answers = ['one, two', '"quoted"', 'ALL CAPITALS', '', '{"a": 1}', '* x\n* y', 'P.S. z'];
  const rows = prompts.flatMap((line) =>
    answers.map((response) => ({ prompt_id: JSON.parse(line).prompt_id, response })),
  );
  expect(await importResponses(rows)).toMatchObject({ status: 0 });
  const { stdout, status } = await call('score', 'verifiable', '--verifiers', '--json');
  expect(status).toBe(0);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    ...{ scored_prompts: 20, scored_responses: 140, loose: false, active_reward: 'verified' },
    ...{ unusable: { count: 0 }, without_constraints: { count: 0 } },
  });
  const stats = JSON.parse((await call('stats', 'verifiable', '--json')).stdout);
  expect(stats).toMatchObject({ prompts: 20 });
  const strategies = [
    {
      kind: 'verified',
      levels: [
        [2, 1],
        [1, 0],
      ],
      seed: '1',
    },
  ];
  const recipe = JSON.stringify({ version: 1, strategies });
  fs.writeFileSync(path.join(folder.path, 'recipe.json'), recipe);
  const forced = ['--recipe', 'recipe.json', '--force', '--out', '-'];
  const pairs = await call('export', 'verifiable', ...forced);
  const [first] = pairs.stdout.trim().split('\n');
  const { score_chosen: chosen, score_rejected: rejected } = JSON.parse(first ?? '');
  expect(chosen).toBeGreaterThan(rejected);
});

test('what could not be scored is said with the prompt, and a dataset without constraints is refused', async () => {
  const constrained = { instruction_id_list: ['punctuation:no_comma', 'a:b'], kwargs: [{}, {}] };
  fs.writeFileSync(
    path.join(folder.path, 'prompts.jsonl'),
    jsonLines([
      { prompt_id: 'bad', prompt: 'p', ...constrained },
      { prompt_id: 'good', prompt: 'q', instruction_id_list: ['startend:quotation'], kwargs: [{}] },
    ]),
  );
  await importResponses(['bad', 'good'].map((id) => ({ prompt_id: id, response: 'r' })));
  const { stdout } = await call('score', 'verifiable', '--verifiers', '--loose');
  expect(stdout).toMatch(/^scored verifiable: 1 response of 1 prompt in .* s, loosely\n/);
  expect(stdout).toContain('rewards: verified (active), startend:quotation\n');
  expect(stdout).toContain(
    '1 prompt with constraints that cannot be used, unscored\n  prompt bad: the instruction "a:b" is not known\n',
  );
});

test.each([
  [['score', 'nothing', '--verifiers'], /there is no dataset named "nothing"/],
  [['score', 'nothing'], /expected one scorer: --verifiers/],
])('%j is refused', async (args, message) => {
  const result = await call(...args);
  expect(result.stderr).toMatch(message);
  expect([result.status, result.stdout]).toEqual([2, '']);
});

test('the rewards of a scoring are undone, and one is removed by its name', async () => {
  const rows = [
    {
      ...{ prompt: 'Sing.', instruction_id_list: ['punctuation:no_comma'], kwargs: [{}] },
      responses: [
        { text: 'La, la', reward: 1 },
        { text: 'La la', reward: 2 },
      ],
    },
  ];
  fs.writeFileSync(path.join(folder.path, 'undone.jsonl'), jsonLines(rows));
  const run = (...args: string[]) => runCli(folder.path, args);
  await run('import', 'undone.jsonl', '--name', 'undone');
  await run('score', 'undone', '--verifiers');
  expect((await run('rewards', 'undone')).stdout).toBe(
    'reward (active)\nverified\npunctuation:no_comma\n',
  );
  const undone = await run('rewards', 'undone', '--undo');
  expect(undone).toMatchObject({ status: 0, stdout: 'reward (active)\n' });
  expect(undone.stderr).toContain('undone: Scores of undone by verifiers');
  const removed = await run('rewards', 'undone', '--remove', 'reward', '--json');
  expect(JSON.parse(removed.stdout)).toMatchObject({
    ...{ dataset: 'undone', rewards: [], active_reward: null },
    undoable: 'Remove reward from undone',
  });
  expect(await run('rewards', 'undone', '--remove', 'judge')).toMatchObject({
    ...{ status: 2, stderr: expect.stringMatching(/has no reward "judge"; it has none/) },
  });
  expect((await run('rewards', 'undone', '--undo', '--remove', 'x')).status).toBe(2);
});
