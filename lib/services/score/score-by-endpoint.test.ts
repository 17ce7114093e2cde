import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endpointScoreChoices } from '@/lib/schema/jobs/endpoint-score-json';
import { parseView } from '@/lib/schema/views/view-params';
import { runJob } from '@/lib/services/jobs/run-job';
import { readJob } from '@/lib/services/list-jobs';
import { readPrompt } from '@/lib/services/read-prompt';
import { listFailures } from '@/lib/services/runs/list-failures';
import { resumeRun } from '@/lib/services/runs/resume-run';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type Behaviour, type LocalEndpoint, startLocalEndpoint } from '@/test/local-endpoint';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { queueEndpointScoring } from './queue-endpoint-scoring';

const KEY = 'sk-scoring-secret';
const JUDGE = { kind: 'judge', model: 'j', template: 'Rate {response} as an answer to {prompt}.' };
const POOLING = { kind: 'pooling', model: 'rm' };

let context: TemporaryContext;
let endpoint: LocalEndpoint;
beforeEach(async () => {
  context = await temporaryContext();
  endpoint = await startLocalEndpoint();
  const rows = ['a', 'b'].map((id, at) => ({
    prompt_id: id,
    prompt: `Do ${id}.`,
    responses: [1, 2, 3].map((i) => ({ text: `${id} ${at}${i}`, reward: i })),
  }));
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))]);
});
afterEach(async () => {
  await endpoint.close();
  await context.remove();
});

type Choices = { reward?: string; again?: boolean; batch?: number; limits?: object };

async function queue(by: object, { limits, ...choices }: Choices = {}): Promise<string> {
  const chosen = endpointScoreChoices.parse({
    ...{ reward: 'rm', by, ...choices },
    endpoint: { baseUrl: endpoint.baseUrl, timeoutSeconds: 5 },
    limits: { concurrency: 2, retries: 3, retryWaitSeconds: 0.001, ...limits },
  });
  return queueEndpointScoring(context, { ...chosen, dataset: 'test', keyTyped: false });
}

/** Runs a job to its end or its pause and returns it. */
async function runToEnd(id: string) {
  await runJob(context, id, { endpointKey: () => KEY }).catch(() => {});
  return readJob(context, id);
}

const score = async (by: object, choices?: Choices) => runToEnd(await queue(by, choices));
const resume = async (id: string) => {
  await resumeRun(context, id, { limits: {}, name: null, hasKey: true, finish: false });
  return runToEnd(id);
};

/** The values of a reward, in the order of the responses. */
async function valuesOf(reward: string) {
  const prompts = [0, 1].map((ordinal) => readPrompt(context, parseView('test', {}), ordinal));
  return (await Promise.all(prompts)).flatMap(({ responses }) =>
    responses.map(({ rewards }) => rewards[reward]),
  );
}

const TEXTS = { template: '{prompt} {response}' };
const BODY = { model: 'own', input: '{response}' };
const KINDS: [string, object, string, number, readonly number[]][] = [
  ['/pooling with messages', POOLING, '/pooling', 6, [1, 2, 3, 11, 12, 13]],
  ['/pooling with texts', { ...POOLING, input: TEXTS }, '/pooling', 2, [1, 2, 3, 11, 12, 13]],
  [
    '/classify with a label',
    { kind: 'classify', model: 'rm', label: 0 },
    ...(['/classify', 6, [-1, -2, -3, -11, -12, -13]] as const),
  ],
  ['/score', { kind: 'score', model: 'ce' }, '/score', 2, [1, 2, 3, 11, 12, 13]],
  [
    'a path of an answer of one’s own',
    { kind: 'json', path: '/rate', body: BODY, at: '$.result.quality[0]' },
    ...(['/v1/rate', 6, [1, 2, 3, 11, 12, 13]] as const),
  ],
];

test.each(KINDS)('%s', async (_, by, address, requests, values) => {
  const job = await score(by);
  expect(job).toMatchObject({
    ...{ status: 'done', error: null },
    endpointScore: { scored: 6, kept: 0, unscored: 0, failed: 0, activeReward: 'reward' },
    progress: { done: 6, total: 6, sampling: { requests } },
  });
  expect(await valuesOf('rm')).toEqual(values);
  expect(new Set(endpoint.requests.map((one) => one.path))).toEqual(new Set([address]));
  expect(new Set(endpoint.requests.map(({ key }) => key))).toEqual(new Set([KEY]));
});

test('a judge is asked with the template, and its last score counts', async () => {
  endpoint.script = ({ prompt }) => ({
    ...{ does: 'answer', text: `Score 4 at first; then Score: ${/[ab] \d(\d)/.exec(prompt)?.[1]}` },
  });
  expect(await score({ ...JUDGE, temperature: 0, maxTokens: 50 })).toMatchObject({
    endpointScore: { scored: 6 },
    progress: { sampling: { promptTokens: 60, completionTokens: 30 } },
  });
  expect(await valuesOf('rm')).toEqual([1, 2, 3, 1, 2, 3]);
  expect(endpoint.requests[0]).toMatchObject({
    path: '/v1/chat/completions',
    prompt: 'Rate a 01 as an answer to Do a..',
    body: { model: 'j', temperature: 0, max_tokens: 50 },
  });
});

test('a judge’s answer without a score fails for that response alone, with what it said; resuming asks for it alone', async () => {
  const says = (text: string): Behaviour => ({ does: 'answer', text });
  endpoint.script = ({ prompt }) =>
    says(prompt.includes('a 02') ? 'I would rather not.' : 'Score: 11');
  const first = await score({ ...JUDGE, range: { min: 1, max: 20 } });
  expect(first).toMatchObject({
    status: 'done',
    scoring: { canResume: true },
    endpointScore: { scored: 5, unscored: 1, failed: 1 },
  });
  expect(await listFailures(context, first.id)).toMatchObject({
    count: 1,
    failures: [
      {
        ...{ promptId: 'a, response 1', prompt: 'a 02' },
        message: 'no score was found in the answer, which ends with "I would rather not."',
      },
    ],
  });
  expect(await valuesOf('rm')).toEqual([11, null, 11, 11, 11, 11]);
  const before = endpoint.requests.length;
  endpoint.script = () => says('Score: 12');
  expect(await resume(first.id)).toMatchObject({
    scoring: { canResume: false },
    endpointScore: { scored: 1, kept: 5, unscored: 0, failed: 0 },
  });
  expect(endpoint.requests.slice(before).map(({ prompt }) => prompt)).toEqual([
    'Rate a 02 as an answer to Do a..',
  ]);
  expect(await valuesOf('rm')).toEqual([11, 12, 11, 11, 11, 11]);
  expect(await listFailures(context, first.id)).toMatchObject({ count: 0 });
});

test('a path that finds nothing is told with the answer, and nothing is changed', async () => {
  const job = await score({ kind: 'json', path: '/rate', body: BODY, at: '$.result.grade' });
  expect(job).toMatchObject({ status: 'paused', error: /no response could be scored/ });
  const { count, failures } = await listFailures(context, job.id);
  expect(count).toBe(6);
  expect(failures[0]?.message).toMatch(
    /^\$\.result\.grade: expected a number, found nothing; .* \{"result":\{"quality":\[1\]\}\}$/,
  );
  expect(await valuesOf('rm')).toEqual(Array(6).fill(undefined));
});

const PASSING: [string, Behaviour][] = [
  ['429', { does: 'refuse', status: 429, headers: { 'retry-after': '0' } }],
  ['500', { does: 'refuse', status: 500 }],
  ['a dropped connection', { does: 'drop' }],
  ['garbage', { does: 'send', type: 'application/json', body: '{"data": [' }],
];
test.each(PASSING)('%s is tried again, and nothing is scored twice', async (_, behaviour) => {
  endpoint.script = ({ attempt }) => (attempt === 0 ? behaviour : { does: 'answer' });
  expect(await score({ ...POOLING, input: TEXTS })).toMatchObject({
    endpointScore: { scored: 6, failed: 0 },
    progress: { sampling: { requests: 4, retries: 2 } },
  });
  expect(endpoint.answered).toHaveLength(6);
});

test('a web page and a wrong key pause the scoring, which goes on later', async () => {
  endpoint.script = () => ({ does: 'send', type: 'text/html', body: '<html>' });
  const first = await score(POOLING);
  expect(first).toMatchObject({ status: 'paused', error: /web page instead of JSON/ });
  endpoint.script = () => ({ does: 'refuse', status: 401, message: `bad key ${KEY}` });
  const second = await resume(first.id);
  expect(second.error).toMatch(/does not accept the key.*bad key …$/);
  endpoint.script = () => ({ does: 'answer' });
  expect(await resume(first.id)).toMatchObject({ status: 'done', endpointScore: { scored: 6 } });
});

test('of texts that are refused together each is asked about alone', async () => {
  endpoint.script = ({ prompt }) =>
    prompt.includes('02')
      ? { does: 'refuse', status: 400, message: 'too long' }
      : { does: 'answer' };
  const job = await score({ kind: 'score', model: 'ce' });
  expect(job).toMatchObject({ endpointScore: { scored: 5, unscored: 1, failed: 1 } });
  const { failures } = await listFailures(context, job.id);
  expect(failures).toMatchObject([
    { promptId: 'a, response 1', message: expect.stringMatching(/\(400\): too long/) },
  ]);
  expect(await valuesOf('rm')).toEqual([1, null, 3, 11, 12, 13]);
});

test('a used-up budget pauses, and resuming repeats nothing', async () => {
  const first = await score(POOLING, { limits: { maxRequests: 4 } });
  expect(first).toMatchObject({ status: 'paused', progress: { done: 4, total: 6 } });
  expect(await valuesOf('rm')).toEqual(Array(6).fill(undefined));
  expect(await resume(first.id)).toMatchObject({ status: 'done', endpointScore: { scored: 6 } });
  expect(endpoint.answered.toSorted()).toEqual(['a 01', 'a 02', 'a 03', 'b 11', 'b 12', 'b 13']);
});

test('what there is becomes the reward where somebody wants no more', async () => {
  const { id } = await score(POOLING, { limits: { maxRequests: 4 } });
  await resumeRun(context, id, { limits: {}, name: null, hasKey: false, finish: true });
  expect(await runToEnd(id)).toMatchObject({
    endpointScore: { scored: 4, unscored: 2, failed: 0 },
  });
});

test('rewards stand side by side; one of the same name is completed, or replaced where it is asked for again', async () => {
  await score(POOLING);
  await score({ ...POOLING, model: 'other' }, { reward: 'rm 2' });
  await expect(queue(POOLING)).rejects.toThrow(/every response of "test" has the reward "rm"/);
  endpoint.script = ({ prompt }) =>
    prompt === 'b 12' ? { does: 'refuse', status: 400 } : { does: 'answer' };
  const again = { kind: 'classify', model: 'c', label: 0 };
  expect(await score(again, { again: true })).toMatchObject({
    endpointScore: { scored: 5, kept: 0, unscored: 1, activeReward: 'reward' },
  });
  expect(await valuesOf('reward')).toEqual([1, 2, 3, 1, 2, 3]);
  expect(await valuesOf('rm 2')).toEqual([1, 2, 3, 11, 12, 13]);
  expect(await valuesOf('rm')).toEqual([-1, -2, -3, -11, null, -13]);
  endpoint.script = () => ({ does: 'answer' });
  expect(await score(again)).toMatchObject({ endpointScore: { scored: 1, kept: 5 } });
  expect(await valuesOf('rm')).toEqual([-1, -2, -3, -11, -12, -13]);
});

test('a dataset that gains a reward meanwhile keeps it', async () => {
  const { id } = await score(POOLING, { limits: { maxRequests: 3 } });
  await score({ kind: 'score', model: 'ce' }, { reward: 'between' });
  expect(await resume(id)).toMatchObject({ status: 'done' });
  expect(await valuesOf('between')).toEqual([1, 2, 3, 11, 12, 13]);
  expect(await valuesOf('rm')).toEqual([1, 2, 3, 11, 12, 13]);
});

test.each([
  [{ ...JUDGE, pattern: '(\\d+) of (\\d+)' }, {}, /expected one group/],
  [POOLING, { reward: 'verified' }, /name of a reward of verifiers/],
])('%j with %j is refused before anything is asked', async (by, choices, message) => {
  await expect(queue(by, choices)).rejects.toThrow(message);
});

test('the key is in no file', async () => {
  endpoint.script = () => ({ does: 'refuse', status: 500, message: `no ${KEY}` });
  await score(POOLING);
  for (const name of fs.readdirSync(context.folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(context.folder, name);
    if (fs.statSync(file).isFile()) expect(fs.readFileSync(file, 'latin1')).not.toContain(KEY);
  }
});
