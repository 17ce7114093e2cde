import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PolicyRequest } from '@/lib/core/policy/policy';
import type { RunCounts, RunLimits } from '@/lib/core/policy/run-limits';
import { endpointPolicy } from '@/lib/services/endpoint/endpoint-policy';
import { type LocalEndpoint, startLocalEndpoint } from '@/test/local-endpoint';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { journaledAsk } from './journaled-ask';
import { PacedPolicy } from './paced-policy';
import { runItems } from './run-items';
import { openJournal } from './run-journal';
import { SampleFiller } from './sample-filler';

let context: TemporaryContext;
let endpoint: LocalEndpoint;
beforeEach(async () => {
  context = await temporaryContext();
  endpoint = await startLocalEndpoint();
});
afterEach(async () => {
  await endpoint.close();
  await context.remove();
});

const LIMITS: RunLimits = {
  ...{ concurrency: 3, perMinute: null, retries: 3, retryWaitSeconds: 0.001 },
  ...{ maxRequests: null, maxTokens: null, maxMinutes: null },
};

type Outcome = { counts: RunCounts; failed: Map<string, string>; paused: string | null };

/** Samples prompts in a run of its own, as a process that is started anew does. */
async function run(
  prompts: readonly string[],
  choices: Partial<RunLimits> & { n?: number; seed?: number | null; pause?: AbortSignal } = {},
): Promise<Outcome> {
  const { n = 4, seed = 100, pause = new AbortController().signal, ...limits } = choices;
  const counts = { requests: 0, retries: 0, promptTokens: 0, completionTokens: 0 };
  const settings = {
    baseUrl: endpoint.baseUrl,
    model: 'm',
    api: 'chat',
    timeoutSeconds: 5,
  } as const;
  const policy = new PacedPolicy(endpointPolicy(settings, null, context.now), {
    ...{ limits: { ...LIMITS, ...limits }, counts, seed: 'x', now: context.now, pause },
  });
  const journal = await openJournal(context.database, 'job');
  const filler = new SampleFiller(journaledAsk(policy, journal, () => {}));
  const { signal } = new AbortController();
  const failed = new Map<string, string>();
  const work = (prompt: string) => {
    const request: PolicyRequest = {
      ...{ messages: [{ role: 'user', content: prompt }], prefix: '', n, seed },
      ...{ temperature: null, topP: null, maxTokens: null, stop: [], logprobs: false },
    };
    return filler.fill(request, (first) => `${prompt}:${String(first).padStart(3, '0')}`, signal);
  };
  const paused = await runItems(prompts[Symbol.iterator](), {
    ...{ noun: 'prompt', concurrency: 3, work, signal },
    onDone: async () => {},
    onFailed: async (prompt, message) => void failed.set(prompt, message),
  }).then(
    () => null,
    (error: Error) => error.message,
  );
  return { counts, failed, paused };
}

const PROMPTS = ['a', 'b', 'c', 'd', 'e', 'f'];
const sorted = () => endpoint.answered.toSorted();
const expected = (prompts: readonly string[], texts: readonly string[]) =>
  prompts.flatMap((prompt) => texts.map((text) => `${prompt} ${text}`));

test('an endpoint that knows n is asked once per prompt', async () => {
  const { counts, paused } = await run(PROMPTS);
  expect(paused).toBeNull();
  expect(counts).toEqual({ requests: 6, retries: 0, promptTokens: 60, completionTokens: 120 });
  expect(sorted()).toEqual(expected(PROMPTS, ['s100 c0', 's100 c1', 's100 c2', 's100 c3']));
});

test('one that ignores n is called again, with the next seeds, and then asked for one at a time', async () => {
  endpoint.script = () => ({ does: 'answer', choices: 1 });
  const { counts } = await run(PROMPTS);
  expect(counts.requests).toBe(24);
  expect(sorted()).toEqual(expected(PROMPTS, ['s100 c0', 's101 c0', 's102 c0', 's103 c0']));
  const several = endpoint.requests.filter(({ body }) => (body.n ?? 1) > 1);
  expect(several.length).toBeLessThanOrEqual(3);
});

test('429, 5xx, broken answers and garbage are tried again, and counted', async () => {
  endpoint.script = ({ prompt, attempt }) => {
    if (attempt > 1) return { does: 'answer' };
    if (prompt === 'a') return { does: 'refuse', status: 429, headers: { 'retry-after': '0' } };
    if (prompt === 'b') return { does: 'refuse', status: 500 };
    if (prompt === 'c') return { does: 'drop' };
    return { does: 'send', type: 'application/json', body: 'garbage' };
  };
  const { counts, failed, paused } = await run(['a', 'b', 'c', 'd']);
  expect({ paused, failed: failed.size }).toEqual({ paused: null, failed: 0 });
  expect(counts).toMatchObject({ requests: 12, retries: 8 });
  expect(endpoint.answered).toHaveLength(16);
});

test('while an endpoint asks to wait nobody asks it', async () => {
  let waitsUntil = 0;
  const early: number[] = [];
  endpoint.script = ({ index }) => {
    if (Date.now() < waitsUntil) early.push(index);
    if (index !== 0) return { does: 'answer' };
    waitsUntil = Date.now() + 900;
    return { does: 'refuse', status: 429, headers: { 'retry-after': '1' } };
  };
  await run(PROMPTS, { concurrency: 1 });
  expect(early).toEqual([]);
  expect(endpoint.requests).toHaveLength(7);
});

test('a prompt that cannot be answered is told, the others are sampled, and it alone is asked for again', async () => {
  endpoint.script = ({ prompt }) =>
    prompt === 'c' ? { does: 'refuse', status: 400, message: 'too long' } : { does: 'answer' };
  const first = await run(PROMPTS);
  expect([...first.failed.keys()]).toEqual(['c']);
  expect(first.failed.get('c')).toMatch(/refused the request \(400\): too long/);
  expect(first.counts).toMatchObject({ requests: 6, retries: 0 });
  endpoint.script = () => ({ does: 'answer' });
  const second = await run(PROMPTS);
  expect(second).toMatchObject({ counts: { requests: 1 }, paused: null });
  expect(endpoint.requests.at(-1)?.prompt).toBe('c');
});

test('a failure that does not pass is told with the number of tries', async () => {
  endpoint.script = () => ({ does: 'refuse', status: 500 });
  const { failed, counts } = await run(['a']);
  expect(failed.get('a')).toMatch(/failed \(500\): .*; tried 4 times/);
  expect(counts).toMatchObject({ requests: 4, retries: 3 });
});

test.each([
  ['requests', { maxRequests: 2 }, /budget of 2 requests/, 2],
  ['tokens', { maxTokens: 60, concurrency: 1 }, /budget of 60 tokens/, 2],
  ['minutes', { maxMinutes: 0 }, /budget of 0 minutes/, 0],
] as const)(
  'a budget of %s that is used up pauses the run, which goes on later',
  async (_, limits, message, asked) => {
    const first = await run(PROMPTS, limits);
    expect(first.paused).toMatch(message);
    expect(endpoint.requests).toHaveLength(asked);
    expect((await run(PROMPTS)).paused).toBeNull();
    expect(sorted()).toEqual(expected(PROMPTS, ['s100 c0', 's100 c1', 's100 c2', 's100 c3']));
  },
);

test('a pause lets what is under way finish, and nothing is asked for twice', async () => {
  const controller = new AbortController();
  endpoint.script = ({ index }) => {
    if (index === 2) controller.abort();
    return { does: 'answer', afterMs: 5 };
  };
  const first = await run(PROMPTS, { pause: controller.signal });
  expect(first.paused).toBe('paused');
  expect(endpoint.answered.length).toBe(endpoint.requests.length * 4);
  expect(endpoint.requests.length).toBeLessThan(PROMPTS.length);
  await run(PROMPTS);
  expect(endpoint.requests).toHaveLength(PROMPTS.length);
});

test.each([
  ['a wrong key', { does: 'refuse', status: 401 } as const, /does not accept the key/, 1],
  [
    'a web page',
    { does: 'send', type: 'text/html', body: '<html>' } as const,
    /web page instead of JSON/,
    1,
  ],
])('%s pauses the run at once', async (_, behaviour, message, requests) => {
  endpoint.script = () => behaviour;
  const { paused, failed } = await run(PROMPTS, { concurrency: 1 });
  expect(paused).toMatch(message);
  expect(failed.size).toBe(0);
  expect(endpoint.requests.length).toBeLessThanOrEqual(requests + 2);
});

test('an endpoint that fails prompt after prompt pauses the run', async () => {
  endpoint.script = () => ({ does: 'refuse', status: 500 });
  const prompts = Array.from({ length: 200 }, (_, i) => `p${i}`);
  const { paused, failed } = await run(prompts, { retries: 0 });
  expect(paused).toMatch(/20 prompts in a row failed, the last one as .*failed \(500\)/);
  expect(failed.size).toBeLessThan(25);
});

test('a limit of requests per minute spaces them', async () => {
  const times: number[] = [];
  endpoint.script = () => {
    times.push(Date.now());
    return { does: 'answer' };
  };
  await run(PROMPTS, { perMinute: 1200 });
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(200);
});
