import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PolicyRequest, PolicySample } from '@/lib/core/policy/policy';
import { seededRandom } from '@/lib/core/random/seeded-random';
import { growTree, type SearchWorld } from './grow-tree';
import { SEARCH_DEFAULTS, type SearchParameters } from './search-parameters';
import { pathTexts, type TreeNode } from './search-tree';

const MESSAGES = [{ role: 'user', content: 'Count.' }];
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six'];
const LONGEST = 12;

/** Goes on with random words until there are twelve, or it happens to end. */
function sampleOf({ prefix, maxTokens, seed, logprobs }: PolicyRequest, at: number): PolicySample {
  const random = seededRandom(`${seed}:${at}:${prefix}`);
  let text = '';
  let tokens = 0;
  const count = () => `${prefix}${text}`.trim().split(/\s+/).length;
  while (count() < LONGEST && random() < 0.9) {
    if (maxTokens !== null && tokens >= maxTokens) {
      return { text, finishReason: 'length', tokens, logprob: logprobs ? -tokens : null };
    }
    text += ` ${WORDS[Math.floor(random() * WORDS.length)]}`;
    tokens++;
  }
  return { text, finishReason: 'stop', tokens, logprob: logprobs ? -tokens : null };
}

/** A world in which “one” is good, with a list of what it was asked. */
function newWorld(): SearchWorld & { asked: { number: number; request: PolicyRequest }[] } {
  const asked: { number: number; request: PolicyRequest }[] = [];
  return {
    asked,
    ask: async (number, request) => {
      asked.push({ number, request });
      const samples = Array.from({ length: request.n }, (_, i) => sampleOf(request, i));
      return { samples, promptTokens: null, completionTokens: null, model: 'counting' };
    },
    verify: (response) => response.split('one').length / LONGEST,
  };
}

const parameters = fc
  .record({
    selection: fc.constantFrom('puct' as const, 'uct' as const),
    step: fc.constantFrom('tokens' as const, 'sentence' as const),
    firstWidth: fc.integer({ min: 1, max: 6 }),
    laterWidth: fc.integer({ min: 1, max: 4 }),
    stepTokens: fc.integer({ min: 1, max: 4 }),
    depth: fc.integer({ min: 1, max: 5 }),
    simulations: fc.integer({ min: 1, max: 20 }),
    maxTokens: fc.constantFrom(null, 1, 6, 100),
    seed: fc.string(),
  })
  .map((given): SearchParameters => ({ ...SEARCH_DEFAULTS, ...given }));

function checkNode(
  { id, visits, value, prior }: TreeNode,
  nodes: readonly TreeNode[],
  given: SearchParameters,
) {
  const children = nodes.filter(({ parentId }) => parentId === id);
  const below = children.reduce((sum, child) => sum + (child.visits ?? 0), 0);
  expect(children.length).toBeLessThanOrEqual(id === '0' ? given.firstWidth : given.laterWidth);
  // A node's first visit is its own expansion; the others went on to a child.
  expect(visits).toBe(children.length > 0 ? 1 + below : visits);
  expect(Number.isFinite(value)).toBe(true);
  expect(prior === null || (prior > 0 && prior <= 1)).toBe(true);
  const steps = new Set(children.map(({ text, terminal }) => text + terminal));
  expect(steps.size).toBe(children.length);
}

test('what a tree is made of holds for any parameters', async () => {
  await fc.assert(
    fc.asyncProperty(parameters, async (given) => {
      const world = newWorld();
      const { tree, responses, requests } = await growTree(MESSAGES, 'p', given, world);
      const { nodes } = tree;
      const paths = pathTexts(tree);

      expect(responses.map(({ nodeId }) => nodeId)).toEqual(nodes.slice(1).map(({ id }) => id));
      expect(world.asked.map(({ number }) => number)).toEqual([...Array(requests).keys()]);
      for (const node of nodes) checkNode(node, nodes, given);
      for (const { nodeId, parentId, text } of responses) {
        const node = nodes.find(({ id }) => id === nodeId);
        const path = paths.get(nodeId) ?? '?';
        expect(node?.parentId).toBe(parentId);
        expect(text.startsWith(path)).toBe(true);
        expect(text).toBe(node?.terminal ? path : text);
        expect(node?.reward).toBe(world.verify(text));
      }
      expect(nodes[0]?.visits).toBeLessThanOrEqual(given.simulations);
    }),
  );
});

describe('a search with the same seed and answers', () => {
  test('gives the same tree, with the same requests, whatever order siblings are answered in', async () => {
    const given = { ...SEARCH_DEFAULTS, step: 'tokens' as const, stepTokens: 2 };
    const world = newWorld();
    const first = await growTree(MESSAGES, 'p', given, world);
    const other = newWorld();
    const late: SearchWorld = {
      ...other,
      ask: async (number, request) => {
        // Answers to later numbers come first.
        for (let turns = number % 2 === 0 ? 20 : 0; turns > 0; turns--) await Promise.resolve();
        return other.ask(number, request);
      },
    };
    const second = await growTree(MESSAGES, 'p', given, late);
    expect(second).toEqual(first);
    const byNumber = (a: { number: number }, b: { number: number }) => a.number - b.number;
    expect(other.asked.toSorted(byNumber)).toEqual(world.asked);
  });

  test('another seed or another prompt gives another one', async () => {
    const base = await growTree(MESSAGES, 'p', SEARCH_DEFAULTS, newWorld());
    const seeded = await growTree(MESSAGES, 'p', { ...SEARCH_DEFAULTS, seed: '2' }, newWorld());
    const other = await growTree(MESSAGES, 'q', SEARCH_DEFAULTS, newWorld());
    expect(seeded.tree).not.toEqual(base.tree);
    expect(other.tree).not.toEqual(base.tree);
  });

  test('stored answers give the tree again without asking', async () => {
    const world = newWorld();
    const stored = new Map<number, Awaited<ReturnType<SearchWorld['ask']>>>();
    const first = await growTree(MESSAGES, 'p', SEARCH_DEFAULTS, {
      ...world,
      ask: async (number, request) => {
        const answer = await world.ask(number, request);
        stored.set(number, answer);
        return answer;
      },
    });
    const again = await growTree(MESSAGES, 'p', SEARCH_DEFAULTS, {
      ...world,
      ask: async (number) => stored.get(number) ?? Promise.reject(new Error('not stored')),
    });
    expect(again).toEqual(first);
  });
});

test('the search finds better responses below better ones', async () => {
  const given = {
    ...SEARCH_DEFAULTS,
    step: 'tokens' as const,
    stepTokens: 2,
    simulations: 40,
    depth: 5,
  };
  const { tree } = await growTree(MESSAGES, 'p', given, newWorld());
  const level = tree.nodes.filter(({ parentId }) => parentId === '0');
  const byVisits = level.toSorted((a, b) => (b.visits ?? 0) - (a.visits ?? 0));
  expect(byVisits[0]?.value).toBeGreaterThan(byVisits.at(-1)?.value ?? 1);
});

test('the policy’s own evaluation is mixed into the reward by its weight', async () => {
  const world = { ...newWorld(), evaluate: async () => 1 };
  const given = { ...SEARCH_DEFAULTS, simulations: 1, selfEvaluation: 0.25 };
  const { tree, responses } = await growTree(MESSAGES, 'p', given, world);
  for (const [i, { text }] of responses.entries()) {
    expect(tree.nodes[i + 1]?.reward).toBeCloseTo(0.75 * world.verify(text) + 0.25, 12);
  }
});

test('a policy that does not answer ends the search with its own error', async () => {
  const world = { ...newWorld(), ask: () => Promise.reject(new Error('no connection')) };
  await expect(growTree(MESSAGES, 'p', SEARCH_DEFAULTS, world)).rejects.toThrow('no connection');
});
