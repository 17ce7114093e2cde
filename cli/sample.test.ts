import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { type LocalEndpoint, startLocalEndpoint } from '@/test/local-endpoint';
import { runCli } from '@/test/run-cli';

const folder = folderOfEachTest();
let endpoint: LocalEndpoint;
beforeEach(async () => {
  endpoint = await startLocalEndpoint();
  const rows = ['a', 'b', 'c'].map((prompt, key) => ({ prompt, key, topic: 'letters' }));
  fs.writeFileSync(path.join(folder.path, 'prompts.jsonl'), jsonLines(rows));
});
afterEach(() => endpoint.close());

const KEY = 'sk-secret-key';

function sample(args: readonly string[], env: Record<string, string> = {}) {
  const asked = ['sample', ...args, '--retry-wait', '0.001'];
  const usual = { OPENAI_BASE_URL: endpoint.baseUrl, OPENAI_API_KEY: KEY };
  return runCli(folder.path, asked, [], { ...usual, ...env });
}

const begin = (...more: string[]) =>
  sample(['prompts.jsonl', '--model', 'm', '--n', '2', '--name', 'new', '--json', ...more]);
const resume = (job: string, ...more: string[]) => sample(['--resume', job, '--json', ...more]);

/** The prompts of a dataset with their responses, as they are stored. */
async function responsesOf(dataset: string, prompts: number) {
  const { openSqlite } = await import('@/lib/data/sqlite/open-sqlite');
  const { decodeTexts } = await import('@/lib/data/blocks/text-block');
  const database = openSqlite(`file:${path.join(folder.path, 'sweetspot.db')}`);
  const rows = database
    .prepare<
      unknown[],
      { promptId: string; meta: string; count: number; texts: Buffer; attributes: string }
    >(
      `SELECT p."promptId", p."meta", b."count", b."texts", b."attributes" FROM "Prompt" p
       JOIN "Dataset" d ON d."id" = p."datasetId" AND d."nameKey" = ?
       JOIN "ResponseBlock" b ON b."datasetId" = p."datasetId" AND b."ordinal" = p."ordinal"
       ORDER BY p."ordinal"`,
    )
    .all(dataset)
    .map(({ meta, count, texts, attributes }) => ({
      meta: JSON.parse(meta),
      texts: [...decodeTexts(texts, count)],
      attributes: JSON.parse(attributes),
    }));
  database.close();
  expect(rows).toHaveLength(prompts);
  return rows;
}

test('a file of prompts becomes a dataset, with the metadata of its rows and what is known of the responses', async () => {
  const { status, stdout, stderr } = await begin('--seed', '5', '--logprobs');
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(JSON.parse(stdout)).toMatchObject({
    ...{ status: 'done', dataset: 'new', responses: 6, wanted: 6, failed: 0 },
    ...{ requests: 3, retries: 0, prompt_tokens: 30, completion_tokens: 30, error: null },
  });
  const [first] = await responsesOf('new', 3);
  const attributes = {
    model: 'm-served',
    finish_reason: 'stop',
    completion_tokens: 2,
    source: 'rs',
    seed: 5,
    logprob: -0.75,
  };
  expect(first).toEqual({
    meta: { key: 0, topic: 'letters' },
    texts: ['a s5 c0', 'a s5 c1'],
    attributes: [attributes, attributes],
  });
  expect(endpoint.requests.map(({ key }) => key)).toEqual([KEY, KEY, KEY]);
});

test('the prompts of a dataset are sampled into a new one, in their order whatever is answered first', async () => {
  await begin();
  endpoint.script = ({ index }) => ({ does: 'answer', afterMs: index === 3 ? 60 : 0 });
  const more = ['new', '--model', 'm', '--n', '3', '--name', 'again', '--json'];
  expect((await sample(more)).status).toBe(0);
  const rows = await responsesOf('again', 3);
  expect(rows.map(({ texts }) => texts[2])).toEqual(['a s- c2', 'b s- c2', 'c s- c2']);
  expect(rows[1]?.meta).toEqual({ key: 1, topic: 'letters' });
});

test('prompts that fail are listed, what succeeded becomes the dataset, and they alone are tried again', async () => {
  endpoint.script = ({ prompt }) =>
    prompt === 'b' ? { does: 'refuse', status: 400, message: 'too long' } : { does: 'answer' };
  const first = await begin();
  expect(first.status).toBe(1);
  expect(first.stderr).toMatch(/1 prompt failed; to try them again, .* --resume/);
  const { job, failures, ...facts } = JSON.parse(first.stdout);
  expect(facts).toMatchObject({ status: 'done', responses: 4, wanted: 6, failed: 1 });
  expect(failures).toMatchObject([{ prompt: 'b', message: expect.stringMatching(/too long/) }]);
  await responsesOf('new', 2);
  endpoint.script = () => ({ does: 'answer' });
  const second = await resume(job);
  expect(JSON.parse(second.stdout)).toMatchObject({
    ...{ status: 'done', dataset: 'new', responses: 6, failed: 0 },
    appended: { prompts: 1, responses: 2 },
  });
  expect(endpoint.requests.map(({ prompt }) => prompt).toSorted()).toEqual(['a', 'b', 'b', 'c']);
  expect((await responsesOf('new', 3)).map(({ texts }) => texts)).toEqual([
    ['a s- c0', 'a s- c1'],
    ['c s- c0', 'c s- c1'],
    ['b s- c0', 'b s- c1'],
  ]);
  expect((await resume(job, '--name', 'x')).stderr).toMatch(/every prompt has been sampled/);
});

test('what is missing of a dataset that was made can also become a new one, of everything', async () => {
  endpoint.script = ({ prompt }) =>
    prompt === 'b' ? { does: 'refuse', status: 400 } : { does: 'answer' };
  const { job } = JSON.parse((await begin()).stdout);
  const again = JSON.parse((await resume(job)).stdout);
  expect(again).toMatchObject({ failed: 1, appended: { prompts: 0, responses: 0 } });
  endpoint.script = () => ({ does: 'answer' });
  await sample(['prompts.jsonl', '--model', 'm', '--n', '1', '--name', 'other']);
  expect((await resume(job, '--name', 'other')).stderr).toMatch(/named "other" exists; resume/);
  expect((await resume(job, '--name', 'whole')).status).toBe(0);
  expect((await responsesOf('whole', 3)).map(({ texts }) => texts.length)).toEqual([2, 2, 2]);
  await responsesOf('new', 2);
});

test('samples are added to the dataset whose prompts were sampled, or to another one', async () => {
  await begin('--seed', '1');
  const more = ['--model', 'm', '--n', '1', '--append'];
  const { stderr } = await sample(['new', ...more, '--seed', '9']);
  expect(stderr).toMatch(/added 3 responses to new, without rewards until they are scored/);
  fs.writeFileSync(path.join(folder.path, 'more.jsonl'), '{"prompt":"a"}\n{"prompt":"d"}\n');
  const other = await sample(['more.jsonl', ...more, '--name', 'new', '--json']);
  expect(JSON.parse(other.stdout)).toMatchObject({ appended: { prompts: 1, responses: 2 } });
  const rows = await responsesOf('new', 4);
  expect(rows.map(({ texts }) => texts)).toEqual([
    ['a s1 c0', 'a s1 c1', 'a s9 c0', 'a s- c0'],
    ['b s1 c0', 'b s1 c1', 'b s9 c0'],
    ['c s1 c0', 'c s1 c1', 'c s9 c0'],
    ['d s- c0'],
  ]);
  expect(rows[0]?.meta).toEqual({ key: 0, topic: 'letters' });
});

test('a budget that runs out pauses the run, and resuming goes on with as much again', async () => {
  const first = await begin('--max-requests', '2', '--concurrency', '1');
  expect(first).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(
      /the budget of 2 requests is used up.*\ngo on with: sweetspot sample --resume/,
    ),
  });
  const { job, ...facts } = JSON.parse(first.stdout);
  expect(facts).toMatchObject({ status: 'paused', responses: 4, requests: 2 });
  const second = await resume(job);
  expect(JSON.parse(second.stdout)).toMatchObject({ status: 'done', responses: 6, requests: 3 });
  expect(endpoint.requests.map(({ prompt }) => prompt)).toEqual(['a', 'b', 'c']);
});

test('of a paused run a dataset can be made of what there is, and the rest sampled later', async () => {
  const { job } = JSON.parse((await begin('--max-requests', '2', '--concurrency', '1')).stdout);
  const finished = await resume(job, '--finish');
  expect(JSON.parse(finished.stdout)).toMatchObject({ status: 'done', responses: 4, wanted: 6 });
  await responsesOf('new', 2);
  expect(endpoint.requests).toHaveLength(2);
  const whole = await resume(job);
  expect(JSON.parse(whole.stdout)).toMatchObject({ status: 'done', responses: 6 });
  await responsesOf('new', 3);
});

test('a run is discarded, its dataset stays', async () => {
  const { job } = JSON.parse((await begin()).stdout);
  expect((await sample(['--discard', job])).status).toBe(0);
  expect((await sample(['--discard', job])).stderr).toMatch(/there is no run/);
  await responsesOf('new', 3);
});

test.each([
  ['a wrong key', { does: 'refuse', status: 401 } as const, /does not accept the key/],
  ['a web page', { does: 'send', type: 'text/html', body: '<html>' } as const, /a web page/],
])('%s pauses the run with a clear message', async (_, behaviour, message) => {
  endpoint.script = () => behaviour;
  const { status, stderr, stdout } = await begin();
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
  expect(JSON.parse(stdout)).toMatchObject({ status: 'paused', responses: 0 });
});

test('an endpoint that is down pauses the run; once it is there, it goes on', async () => {
  const { port } = new URL(endpoint.baseUrl);
  await endpoint.close();
  const first = await begin('--retries', '1');
  expect(first).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/cannot be reached \(ECONNREFUSED\); tried 2 times/),
  });
  endpoint = await startLocalEndpoint(undefined, Number(port));
  const second = await resume(JSON.parse(first.stdout).job);
  expect(JSON.parse(second.stdout)).toMatchObject({ status: 'done', responses: 6 });
});

test('the key is in no table and no output', async () => {
  endpoint.script = () => ({ does: 'refuse', status: 401, message: `bad key ${KEY}` });
  const outputs = JSON.stringify([await begin(), await begin('--name', 'other')]);
  expect(outputs).not.toContain(KEY);
  for (const name of fs.readdirSync(folder.path, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder.path, name);
    if (fs.statSync(file).isFile()) expect(fs.readFileSync(file, 'latin1')).not.toContain(KEY);
  }
});

test.each([
  [['nowhere', '--model', 'm', '--name', 'x'], /there is no dataset named "nowhere"/],
  [['prompts.jsonl', '--name', 'x'], /--model: expected a name/],
  [['prompts.jsonl', '--model', 'm'], /--name: expected a name for the new dataset/],
  [['prompts.jsonl', '--model', 'm', '--append'], /--append: expected --name with the dataset/],
  [
    ['prompts.jsonl', '--model', 'm', '--append', '--name', 'nowhere'],
    /there is no dataset named "nowhere"/,
  ],
  [['--resume', 'x', '--append'], /--append: a run that is resumed keeps what it began with/],
  [['--resume', 'nothing'], /there is no sampling nothing/],
  [
    ['prompts.jsonl', '--model', 'm', '--name', 'x', '--n', 'many'],
    /--n: expected a whole number from 0 to 1024, found no number/,
  ],
  [
    ['prompts.jsonl', '--model', 'm', '--name', 'x', '--top-p', '2'],
    /--top-p: expected a number from .* to 1, found 2/,
  ],
  [
    ['prompts.jsonl', '--model', 'm', '--name', 'x', '--max-tokens-total', '0'],
    /--max-tokens-total: expected/,
  ],
  [
    ['prompts.jsonl', '--model', 'm', '--name', 'x', '--base-url', 'http://me:pw@box/v1'],
    /--base-url: expected an address such as http[^p]*\/v1, without user, password/,
  ],
  [['--resume', 'x', '--n', '3'], /--n: a run that is resumed keeps what it began with/],
])('%j is refused', async (args, message) => {
  const { status, stderr } = await sample(args);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(message) });
});

test('a row without a prompt is named before anything is asked', async () => {
  fs.writeFileSync(path.join(folder.path, 'bad.jsonl'), '{"prompt":"a"}\n{"x":1}\n');
  const { status, stderr } = await sample(['bad.jsonl', '--model', 'm', '--name', 'x']);
  expect({ status, stderr }).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/bad\.jsonl:2: expected prompt or messages or instruction/),
  });
  expect(endpoint.requests).toHaveLength(0);
});
