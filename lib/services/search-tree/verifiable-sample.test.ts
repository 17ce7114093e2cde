import { beforeAll, describe, expect, test } from 'vitest';
import type { SourceRow } from '@/lib/core/dataset/source-row';
import { seededPolicy } from '@/lib/core/policy/seeded-policy';
import { samplePrompts } from './sample-prompts';
import { generateVerifiableSample } from './verifiable-sample';

const { signal } = new AbortController();
const PROMPTS = 30;
let rows: SourceRow[] = [];

async function listOf(generated: AsyncIterable<SourceRow>): Promise<SourceRow[]> {
  const all: SourceRow[] = [];
  for await (const row of generated) all.push(row);
  return all;
}

beforeAll(async () => {
  rows = await listOf(generateVerifiableSample('s', signal, PROMPTS));
});

function shareSatisfied({ meta, responses }: SourceRow): number[] {
  return responses.map(({ rewards }) => (rewards.verified ?? 0) / Number(meta.k));
}

test('the same seed gives the same rows', async () => {
  expect(await listOf(generateVerifiableSample('s', signal, 3))).toEqual(rows.slice(0, 3));
  expect(await listOf(generateVerifiableSample('t', signal, 3))).not.toEqual(rows.slice(0, 3));
});

test('each prompt has 4, 5 or 6 constraints, responses of both kinds, and a tree', () => {
  expect(rows.map(({ meta }) => meta.k)).toEqual(rows.map((_, i) => 4 + (i % 3)));
  for (const { meta, responses } of rows) {
    const from = (source: string) => responses.filter((one) => one.attributes.source === source);
    expect(from('rs')).toHaveLength(32);
    expect(from('mcts').length).toBeGreaterThan(12);
    const ids = from('mcts').map(({ attributes }) => attributes.node_id);
    expect(meta.tree).toMatchObject({
      nodes: [{ nodeId: '0', parentId: null }, ...ids.map((nodeId) => ({ nodeId }))],
    });
  }
});

test('rewards are the verifiers’: 0 or 1 by instruction, and their sum', () => {
  for (const { meta, responses } of rows) {
    const ids = Array.isArray(meta.instruction_id_list) ? meta.instruction_id_list.map(String) : [];
    for (const { rewards } of responses) {
      const { verified, ...single } = rewards;
      expect(Object.keys(single).toSorted()).toEqual(ids.toSorted());
      expect(verified).toBe(
        Object.values(single).reduce((sum: number, one) => sum + (one ?? 0), 0),
      );
    }
  }
});

describe('the seeded policy is worth choosing from', () => {
  test('most prompts have rewards of three levels or more', () => {
    const levels = rows.map((row) => new Set(shareSatisfied(row)).size);
    expect(levels.filter((count) => count >= 3).length).toBeGreaterThan(PROMPTS * 0.9);
  });

  test('it is neither hopeless nor perfect, and harder prompts are satisfied less often', () => {
    const shares = rows.flatMap(shareSatisfied);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.5);
    expect(mean).toBeLessThan(0.8);
    const whole = (k: number) => {
      const of = rows.filter(({ meta }) => meta.k === k).flatMap(shareSatisfied);
      return of.filter((share) => share === 1).length / of.length;
    };
    expect(whole(4)).toBeGreaterThan(whole(6));
  });
});

test('requests are asked for under keys that do not change', async () => {
  const keys: string[][] = [];
  const prompt = {
    prompt_id: 'p',
    prompt: 'Write about tea. No commas.',
    instruction_id_list: ['punctuation:no_comma'],
    kwargs: [{}],
  };
  const plan = { responses: 2, search: null, seed: '1', temperature: 1, topP: null, maxTokens: 9 };
  for (let run = 0; run < 2; run++) {
    const asked: string[] = [];
    const policy = (key: string) => ({
      name: 'echo',
      sample: async ({ n, seed }: { n: number; seed: number | null }) => {
        asked.push(`${key} ${seed}`);
        const sample = { text: 'Tea.', finishReason: 'stop', tokens: 1, logprob: null };
        const samples = Array.from({ length: n }, () => sample);
        return { samples, promptTokens: null, completionTokens: null, model: 'echo' };
      },
    });
    const made = await listOf(samplePrompts([prompt], policy, plan, signal));
    expect(made[0]?.responses).toHaveLength(2);
    keys.push(asked);
  }
  expect(keys[0]).toHaveLength(1);
  expect(keys[1]).toEqual(keys[0]);
});

test.each([
  ['no:such', 'prompt "p7": the instruction "no:such" is not known'],
  ['startend:end_checker', /prompt "p7": startend:end_checker: end_phrase: expected a text/],
])('constraints that are not understood name the prompt: %s', async (id, message) => {
  const prompt = { prompt_id: 'p7', prompt: 'x', instruction_id_list: [id], kwargs: [{}] };
  const plan = { responses: 0, search: null, seed: '1', temperature: 1, topP: null, maxTokens: 9 };
  const asked = listOf(samplePrompts([prompt], () => seededPolicy([prompt], '1'), plan, signal));
  await expect(asked).rejects.toThrow(message);
});
