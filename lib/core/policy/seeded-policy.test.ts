import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { synthesise } from '@/lib/core/synth/synthesise';
import type { PolicyRequest } from './policy';
import { SEEDED_TYPES } from './seeded/skills';
import { seededPolicy } from './seeded-policy';

const PROMPTS = [
  ...synthesise({ n: 24, constraints: [4, 5, 6], types: SEEDED_TYPES, seed: 't', tasks: null }),
];
const { signal } = new AbortController();
const policy = seededPolicy(PROMPTS, '1');

function requestOf(given: Partial<PolicyRequest> & { key?: number }): PolicyRequest {
  const { key = 0, ...rest } = given;
  return {
    messages: [{ role: 'user', content: PROMPTS[key]?.prompt ?? '' }],
    ...{ prefix: '', n: 1, temperature: 1, topP: null, maxTokens: 400, stop: [], seed: 1 },
    logprobs: true,
    ...rest,
  };
}

async function oneOf(given: Parameters<typeof requestOf>[0]) {
  const { samples } = await policy.sample(requestOf(given), signal);
  const [first] = samples;
  if (!first) throw new Error('no sample');
  return first;
}

const key = fc.integer({ min: 0, max: PROMPTS.length - 1 });

test('the same request has the same answer, another seed another one', async () => {
  const request = requestOf({ n: 8 });
  const answer = await policy.sample(request, signal);
  expect(await policy.sample(request, signal)).toEqual(answer);
  expect(await policy.sample({ ...request, seed: 2 }, signal)).not.toEqual(answer);
  expect(new Set(answer.samples.map(({ text }) => text)).size).toBeGreaterThan(6);
});

test('what it says of its samples is so', async () => {
  await fc.assert(
    fc.asyncProperty(
      key,
      fc.integer({ min: 1, max: 60 }),
      fc.nat(),
      async (at, maxTokens, seed) => {
        const { text, tokens, logprob, finishReason } = await oneOf({ key: at, maxTokens, seed });
        expect(tokens).toBe(text.match(/[^\s"]+|"/g)?.length ?? 0);
        expect(tokens).toBeLessThanOrEqual(maxTokens);
        expect(finishReason === 'stop' || tokens === maxTokens).toBe(true);
        expect(logprob).toBeLessThanOrEqual(0);
        expect(Number.isFinite(logprob)).toBe(true);
      },
    ),
  );
});

test('it goes on from any beginning of its responses, to an end, in whole sentences', async () => {
  await fc.assert(
    fc.asyncProperty(
      key,
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (at, seed, cut) => {
        const whole = await oneOf({ key: at, seed });
        const prefix = whole.text.slice(0, Math.floor(whole.text.length * cut));
        const rest = await oneOf({ key: at, seed: seed + 1, prefix });
        expect(rest.finishReason).toBe('stop');
        expect(`${prefix}${rest.text}`).not.toMatch(/undefined|NaN|\{[tw]\}/);
      },
    ),
  );
});

test('a stop text ends a sample before it', async () => {
  const whole = await oneOf({});
  const { text, finishReason } = await oneOf({ stop: ['. '] });
  expect(finishReason).toBe('stop');
  expect(whole.text.startsWith(`${text}. `)).toBe(true);
});

test('without temperature the choice between doing and leaving is the likelier one', async () => {
  const likely = await oneOf({ temperature: 0, maxTokens: 600 });
  expect(likely.finishReason).toBe('stop');
  expect(await oneOf({ temperature: 0, maxTokens: 600 })).toEqual(likely);
});

describe('what it cannot answer', () => {
  test('a prompt that it was not given is refused by a sentence', async () => {
    const messages = [{ role: 'user', content: 'Hello' }];
    await expect(oneOf({ messages })).rejects.toThrow(/answers only the verifiable prompts/);
  });

  test('an abort ends it with its reason', async () => {
    const aborted = AbortSignal.abort(new Error('enough'));
    await expect(policy.sample(requestOf({}), aborted)).rejects.toThrow('enough');
  });
});
