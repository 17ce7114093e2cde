import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EndpointSettings } from '@/lib/core/endpoint/endpoint-settings';
import type { PolicyRequest } from '@/lib/core/policy/policy';
import { type Behaviour, type LocalEndpoint, startLocalEndpoint } from '@/test/local-endpoint';
import { endpointPolicy } from './endpoint-policy';

let endpoint: LocalEndpoint;
beforeEach(async () => {
  endpoint = await startLocalEndpoint();
});
afterEach(() => endpoint.close());

const asked: PolicyRequest = {
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Why?' },
  ],
  prefix: '',
  n: 2,
  temperature: 0.7,
  topP: null,
  maxTokens: 64,
  stop: ['\n'],
  seed: 7,
  logprobs: false,
};

function policy(choices: Partial<EndpointSettings> = {}, key: string | null = 'sk-test') {
  const settings = {
    baseUrl: endpoint.baseUrl,
    model: 'm',
    api: 'chat',
    timeoutSeconds: 30,
  } as const;
  return endpointPolicy({ ...settings, ...choices }, key, () => new Date());
}

const ask = (request: Partial<PolicyRequest> = {}, choices: Partial<EndpointSettings> = {}) =>
  policy(choices).sample({ ...asked, ...request }, new AbortController().signal);

test('chat: what was chosen is asked for, what was not is left to the endpoint', async () => {
  expect(await ask()).toEqual({
    samples: [
      { text: 'Why? s7 c0', finishReason: 'stop', tokens: null, logprob: null },
      { text: 'Why? s7 c1', finishReason: 'stop', tokens: null, logprob: null },
    ],
    promptTokens: 10,
    completionTokens: 10,
    model: 'm-served',
  });
  const { path, key, body } = endpoint.requests[0] ?? {};
  expect([path, key]).toEqual(['/v1/chat/completions', 'sk-test']);
  expect(body).toEqual({
    model: 'm',
    messages: asked.messages,
    n: 2,
    temperature: 0.7,
    max_tokens: 64,
    stop: ['\n'],
    seed: 7,
    stream: true,
    stream_options: { include_usage: true },
  });
});

test('plain completions go on from the prompt and the beginning of the answer', async () => {
  const { samples } = await ask({ prefix: ' Because' }, { api: 'completions' });
  expect(endpoint.requests[0]).toMatchObject({
    path: '/v1/completions',
    body: { prompt: 'Be brief.\n\nWhy? Because' },
  });
  expect(samples[0]?.text).toBe('Be brief.\n\nWhy? Because s7 c0');
});

test('chat goes on from the beginning of an answer as vLLM does', async () => {
  await ask({ prefix: 'Because' });
  expect(endpoint.requests[0]?.body).toMatchObject({
    messages: [...asked.messages, { role: 'assistant', content: 'Because' }],
    continue_final_message: true,
    add_generation_prompt: false,
  });
});

test.each(['chat', 'completions'] as const)(
  '%s: the log-probability is a sum over the tokens',
  async (api) => {
    const { samples } = await ask({ n: 1, logprobs: true }, { api });
    expect(samples).toMatchObject([{ tokens: 5, logprob: -0.75 }]);
  },
);

test('without a key no header is sent', async () => {
  await policy({}, null).sample(asked, new AbortController().signal);
  expect(endpoint.requests[0]?.key).toBeNull();
});

test('an endpoint that ignores n gives fewer samples, one that gives too many is cut', async () => {
  endpoint.script = () => ({ does: 'answer', choices: 1 });
  expect((await ask({ n: 4 })).samples).toHaveLength(1);
});

test.each([
  ['stream_options', 'unknown field stream_options', { stream: true }],
  ['stream', 'streaming is not supported', {}],
  ['max_tokens', 'use max_completion_tokens', { max_completion_tokens: 64 }],
  ['logprobs', 'logprobs are not available', {}],
  ['n', 'Only one completion choice is allowed', {}],
])('an endpoint that refuses %s is asked without it from then on', async (field, message, kept) => {
  endpoint.script = ({ body }) =>
    body[field] === undefined ? { does: 'answer' } : { does: 'refuse', status: 400, message };
  const shared = policy();
  const request = { ...asked, logprobs: true };
  const { signal } = new AbortController();
  await expect(shared.sample(request, signal)).rejects.toMatchObject({
    ...{ isRetryable: true, retryAfterMs: 0 },
  });
  expect((await shared.sample(request, signal)).samples.length).toBeGreaterThan(0);
  expect(endpoint.requests).toHaveLength(2);
  expect(endpoint.requests[1]?.body).toMatchObject(kept);
});

const failures: [string, Behaviour, RegExp, { isRetryable: boolean; endsRun: boolean }][] = [
  [
    'too many requests',
    { does: 'refuse', status: 429, headers: { 'retry-after': '2' } },
    /takes no more requests for now \(429\)/,
    { isRetryable: true, endsRun: false },
  ],
  [
    'a used-up quota',
    { does: 'refuse', status: 429, message: 'You exceeded your current quota' },
    /quota is used up/,
    { isRetryable: false, endsRun: true },
  ],
  [
    'an error of its own',
    { does: 'refuse', status: 503 },
    /failed \(503\)/,
    { isRetryable: true, endsRun: false },
  ],
  [
    'a wrong key, which is not repeated',
    { does: 'refuse', status: 401, message: 'bad key sk-test' },
    /does not accept the key, or wants one \(401\): bad key …$/,
    { isRetryable: false, endsRun: true },
  ],
  [
    'an unknown model',
    { does: 'refuse', status: 404, message: 'no model m' },
    /knows no such model.*no model m/,
    { isRetryable: false, endsRun: true },
  ],
  [
    'a prompt that is too long',
    { does: 'refuse', status: 400, message: 'context of 2048' },
    /refused the request \(400\): context of 2048/,
    { isRetryable: false, endsRun: false },
  ],
  [
    'a web page',
    { does: 'send', type: 'text/html', body: '<!doctype html><p>Hi' },
    /web page instead of JSON.*\/v1/,
    { isRetryable: false, endsRun: true },
  ],
  [
    'garbage',
    { does: 'send', type: 'application/json', body: '{"choi' },
    /gave an answer that is not one.*found "\{\\"choi"/,
    { isRetryable: true, endsRun: false },
  ],
  [
    'JSON of another kind',
    { does: 'send', type: 'application/json', body: '{"choices":[]}' },
    /gave an answer that is not one.*choices/,
    { isRetryable: true, endsRun: false },
  ],
  [
    'a stream of garbage',
    { does: 'send', type: 'text/event-stream', body: 'data: {"cho\n\n' },
    /not JSON/,
    { isRetryable: true, endsRun: false },
  ],
  [
    'an error within a stream',
    {
      does: 'send',
      type: 'text/event-stream',
      body: 'data: {"error":{"message":"out of memory"}}\n\n',
    },
    /gave up in the middle of an answer: .*out of memory/,
    { isRetryable: true, endsRun: false },
  ],
  [
    'a stream that ends before its end',
    {
      does: 'send',
      type: 'text/event-stream',
      body: 'data: {"choices":[{"index":0,"delta":{"content":"a"}}]}\n\n',
    },
    /broke off in the middle/,
    { isRetryable: true, endsRun: false },
  ],
  [
    'a dropped connection',
    { does: 'drop' },
    /broke off in the middle/,
    { isRetryable: true, endsRun: false },
  ],
];

test.each(failures)('%s is told', async (_, behaviour, message, facts) => {
  endpoint.script = () => behaviour;
  const error = await ask().catch((reason: unknown) => reason);
  expect(error).toMatchObject({ ...facts, message: expect.stringMatching(message) });
});

test('Retry-After is handed on', async () => {
  endpoint.script = () => ({ does: 'refuse', status: 429, headers: { 'retry-after': '2' } });
  await expect(ask()).rejects.toMatchObject({ retryAfterMs: 2000 });
});

test('silence is told with the time limit', async () => {
  endpoint.script = () => ({ does: 'nothing' });
  await expect(ask({}, { timeoutSeconds: 0.05 })).rejects.toMatchObject({
    message: expect.stringMatching(/was silent for 0.05 s/),
    isRetryable: true,
  });
});

test('an endpoint that is down is told', async () => {
  await endpoint.close();
  await expect(ask()).rejects.toMatchObject({
    message: expect.stringMatching(/127\.0\.0\.1:\d+\/v1 cannot be reached \(ECONNREFUSED\)/),
    endsRun: true,
  });
});

test('an abort rejects with its reason', async () => {
  endpoint.script = () => ({ does: 'nothing' });
  const controller = new AbortController();
  const answer = policy().sample(asked, controller.signal);
  controller.abort(new Error('enough'));
  await expect(answer).rejects.toThrow('enough');
});
