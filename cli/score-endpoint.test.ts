import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { type LocalEndpoint, startLocalEndpoint } from '@/test/local-endpoint';
import { runCli } from '@/test/run-cli';

const folder = folderOfEachTest();
const KEY = 'sk-score-secret';
let endpoint: LocalEndpoint;
const write = (name: string, text: string) => fs.writeFileSync(path.join(folder.path, name), text);

function call(...args: string[]) {
  const env = { OPENAI_BASE_URL: endpoint.baseUrl, OPENAI_API_KEY: KEY };
  return runCli(folder.path, args, [], env);
}
const score = (...args: string[]) => call('score', ...args, '--retry-wait', '0.001', '--json');

beforeEach(async () => {
  endpoint = await startLocalEndpoint();
  const rows = ['a', 'b'].map((id) => ({
    prompt_id: id,
    prompt: `Do ${id}.`,
    responses: [1, 2, 3, 4].map((i) => ({ text: `${id} ${i}`, reward: i })),
  }));
  write('rows.jsonl', jsonLines(rows));
  write('rate.txt', 'Rate {response} for {prompt}');
  write('body.json', JSON.stringify({ input: '{response}' }));
  await call('import', 'rows.jsonl', '--name', 'mine');
});
afterEach(() => endpoint.close());

test('two rewards stand side by side, and a recipe takes one of them', async () => {
  const classify = ['--endpoint', 'classify', '--model', 'rm', '--label', '0', '--name', 'rm'];
  const first = await score('mine', ...classify);
  expect({ ...first, stdout: JSON.parse(first.stdout) }).toMatchObject({
    status: 0,
    stdout: { status: 'done', responses: 8, reward: 'rm', score: { scored: 8, unscored: 0 } },
  });
  endpoint.script = ({ prompt }) => ({ does: 'answer', text: `8/10, Score: ${prompt.at(7)}` });
  const judge = ['--endpoint', 'judge', '--model', 'j', '--judge-prompt', 'rate.txt'];
  await score('mine', ...judge, '--score-range', '1..10', '--name', 'judge');
  const chosen = async (reward: string) => {
    const recipe = {
      version: 1,
      reward,
      strategies: [{ kind: 'best-of-n', m: 3, seed: '1' }],
    };
    write('recipe.json', JSON.stringify(recipe));
    const { stdout, stderr } = await call(
      'export',
      'mine',
      '--recipe',
      'recipe.json',
      '--out',
      '-',
    );
    const rows = stdout.trim().split('\n').filter(Boolean);
    return { stderr, texts: rows.map((row) => JSON.parse(row).score_chosen) };
  };
  expect(await chosen('rm')).toMatchObject({ texts: [-1, -1] });
  expect(await chosen('judge')).toMatchObject({ texts: [4, 4] });
});

test('a path of one’s own, completed under the same name after a response that failed', async () => {
  endpoint.script = ({ prompt }) =>
    prompt === 'b 2' ? { does: 'refuse', status: 400, message: 'too long' } : { does: 'answer' };
  const custom = ['--endpoint', 'custom', '--path', '/rate', '--body', 'body.json'];
  const at = ['--at', '$.result.quality[0]', '--name', 'own'];
  const first = await score('mine', ...custom, ...at);
  expect(first.status).toBe(1);
  expect(first.stderr).toMatch(
    /1 response failed; to try them again, go on with: sweetspot score --resume/,
  );
  const report = JSON.parse(first.stdout);
  expect(report).toMatchObject({
    ...{ failed: 1, score: { scored: 7, unscored: 1 } },
    failures: [{ prompt_id: 'b, response 1', prompt: 'b 2' }],
  });
  endpoint.script = () => ({ does: 'answer' });
  expect(JSON.parse((await score('--resume', report.job)).stdout)).toMatchObject({
    ...{ status: 'done', failed: 0, score: { scored: 1, kept: 7, unscored: 0 } },
  });
  expect(endpoint.requests).toHaveLength(9);
});

test('a budget pauses, and --finish adds the scores there are; the key is nowhere', async () => {
  const pooling = ['--endpoint', 'pooling', '--model', 'rm', '--name', 'rm'];
  const first = await score('mine', ...pooling, '--max-requests', '3');
  expect(first).toMatchObject({ status: 1, stderr: expect.stringMatching(/budget of 3 requests/) });
  const { job } = JSON.parse(first.stdout);
  const second = await score('--resume', job, '--finish');
  expect(JSON.parse(second.stdout)).toMatchObject({ score: { scored: 3, unscored: 5 } });
  expect(endpoint.requests).toHaveLength(3);
  expect(endpoint.requests[0]?.key).toBe(KEY);
  const written = fs
    .readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder.path, name))
    .filter((file) => fs.statSync(file).isFile())
    .map((file) => fs.readFileSync(file, 'latin1'));
  const said = [first, second].flatMap(({ stdout, stderr }) => [stdout, stderr]);
  expect([...written, ...said].join()).not.toContain(KEY);
});

test.each([
  [['mine', '--verifiers', '--endpoint', 'score'], /expected one scorer/],
  [['--endpoint', 'score', '--model', 'm', '--name', 'x'], /expected the name of a dataset/],
  [['mine', '--endpoint', 'score', '--model', 'm'], /--name: expected a name for the reward/],
  [['mine', '--endpoint', 'pooling', '--name', 'x'], /--model: expected a name/],
  [
    ['mine', '--endpoint', 'judge', '--model', 'm', '--name', 'x'],
    /--judge-prompt: expected a file/,
  ],
  [
    ['mine', '--endpoint', 'score', '--model', 'm', '--name', 'x', '--label', '1'],
    /--label: score has no use for it/,
  ],
  [
    ['mine', '--endpoint', 'custom', '--name', 'x', '--body', 'body.json', '--at', 'result'],
    /--at: expected a path that begins with \$/,
  ],
  [
    ['mine', '--endpoint', 'score', '--model', 'm', '--name', 'x', '--rpm', 'many'],
    /--rpm: .*found no number/,
  ],
  [
    ['mine', '--endpoint', 'score', '--model', 'm', '--name', 'verified'],
    /name of a reward of verifiers/,
  ],
  [['--resume', 'x', '--model', 'm'], /--model: a run that is resumed keeps/],
  [['--resume', 'x'], /there is no scoring by an endpoint x/],
])('%j is refused with one sentence', async (args, message) => {
  const result = await score(...args);
  expect(result).toMatchObject({ status: 2, stderr: expect.stringMatching(message) });
  expect(endpoint.requests).toHaveLength(0);
});
