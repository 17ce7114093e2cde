import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickPoints } from '@/lib/core/rewards/pick-points';
import { recipeOf } from '@/test/recipe-of';
import { pairPrompt } from './pair-prompt';
import type { PairablePrompt } from './pairable-prompt';

function promptOf(rewards: readonly number[], texts: readonly string[] = []): PairablePrompt {
  return {
    promptId: 'p',
    rewards: Float64Array.from(rewards),
    length: (index) => texts[index]?.length ?? 10,
    text: (index) => texts[index] ?? '',
    attributes: (index) => ({
      finish_reason: texts[index]?.endsWith('…') ? 'length' : 'stop',
      model: index % 3 === 0 ? 'x' : 'y',
      ...(index % 5 === 4 ? {} : { node_id: `${index}`, parent_id: `n${index % 5}` }),
    }),
  };
}

const rewards = fc.array(
  fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.constant(Number.NaN),
    fc.double({ min: -1, max: 1, noNaN: true }),
  ),
  { maxLength: 40 },
);
const strategies = [
  { kind: 'points', pairings: ['max__mu-2s', 'mu+s__mu-s'] },
  { kind: 'points', pairings: ['max__min'], within: 0.5 },
  { kind: 'points', pairings: ['max__mu-2s'], max_deviation: 0.4 },
  { kind: 'best-of-n', m: 3 },
  { kind: 'threshold', margin: [0.5, 2], cap: 3 },
  { kind: 'all', cap: 5 },
  { kind: 'siblings', cap: 5 },
  {
    kind: 'siblings',
    levels: [
      [2, 1],
      [1, -1],
    ],
  },
];

describe.each(strategies)('$kind %#', (strategy) => {
  test('gives scored responses, the chosen one above the rejected one, or says why not', () => {
    fc.assert(
      fc.property(rewards, fc.string(), (values, promptId) => {
        const prompt = { ...promptOf(values), promptId };
        const { pairs, lost, dropped } = pairPrompt(prompt, recipeOf({ strategies: [strategy] }));
        for (const { chosen, rejected } of pairs) {
          expect(prompt.rewards[chosen]).toBeGreaterThan(prompt.rewards[rejected] ?? Number.NaN);
        }
        expect(lost === null).toBe(pairs.length > 0);
        expect(pairs.length).toBeLessThanOrEqual('cap' in strategy ? (strategy.cap ?? 0) : 2);
        expect(new Set(pairs.map((pair) => `${pair.chosen} ${pair.rejected}`)).size).toBe(
          pairs.length,
        );
        if (lost !== null && lost !== 'nothing') expect(dropped[lost]).toBeGreaterThan(0);
      }),
    );
  });

  test('gives the same again, and no other for another order of work', () => {
    fc.assert(
      fc.property(rewards, fc.string(), (values, promptId) => {
        const recipe = recipeOf({ strategies: [strategy] });
        const prompt = { ...promptOf(values), promptId };
        const first = pairPrompt(prompt, recipe);
        pairPrompt({ ...prompt, promptId: `${promptId} other` }, recipe);
        expect(pairPrompt(prompt, recipe)).toEqual(first);
      }),
    );
  });
});

test('points are the picks of the matrix', () => {
  fc.assert(
    fc.property(rewards, (values) => {
      const { picks } = pickPoints(Float64Array.from(values), 'sample');
      const { pairs } = pairPrompt(promptOf(values), recipeOf({ sigma: 'sample' }));
      const [pair] = pairs;
      if (pair) {
        expect(pair).toMatchObject({ chosen: picks?.[6]?.index, rejected: picks?.[1]?.index });
      } else expect(picks === null || picks[6]?.reward === picks[1]?.reward).toBe(true);
    }),
  );
});

test('all pairs within a range are found, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }), (values) => {
      const recipe = recipeOf({ strategies: [{ kind: 'threshold', margin: [2, 5], cap: 1000 }] });
      const expected = values.flatMap((a, i) =>
        values.flatMap((b, j) => (a - b >= 2 && a - b <= 5 ? [`${i} ${j}`] : [])),
      );
      const found = pairPrompt(promptOf(values), recipe).pairs.map(
        (p) => `${p.chosen} ${p.rejected}`,
      );
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('a subsample uses only so many responses', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 5 }), (values) => {
      const recipe = recipeOf({
        subsample: { n: 3, seed: 's' },
        strategies: [{ kind: 'all', cap: 1000 }],
      });
      const { pairs } = pairPrompt(promptOf(values), recipe);
      expect(new Set(pairs.flatMap((p) => [p.chosen, p.rejected])).size).toBeLessThanOrEqual(3);
    }),
  );
});

test('only the responses that are chosen by an attribute take part, and a subsample is drawn from them', () => {
  fc.assert(
    fc.property(rewards, fc.option(fc.integer({ min: 2, max: 6 }), { nil: null }), (values, n) => {
      const recipe = recipeOf({
        responses: { attribute: 'model', values: ['x'] },
        subsample: n === null ? null : { n, seed: 's' },
        strategies: [{ kind: 'all', cap: 1000 }],
      });
      const { pairs } = pairPrompt(promptOf(values), recipe);
      const alone = promptOf(values.filter((_, index) => index % 3 === 0));
      const expected = pairPrompt(alone, { ...recipe, responses: null }).pairs;
      const at = (index: number) => index * 3;
      const keys = (all: typeof pairs, place = (index: number) => index) =>
        all.map(({ chosen, rejected }) => `${place(chosen)} ${place(rejected)}`).toSorted();
      expect(keys(pairs)).toEqual(keys(expected, at));
    }),
  );
});

test('of strategies with weights each prompt draws one, in proportion', () => {
  const recipe = recipeOf({
    strategies: [
      { kind: 'points', pairings: ['max__min'], weight: 3 },
      { kind: 'points', pairings: ['max__mu'], weight: 1 },
    ],
  });
  const counts = [0, 0];
  for (let i = 0; i < 2000; i++) {
    const { pairs } = pairPrompt({ ...promptOf([0, 1, 2, 3, 4]), promptId: `p${i}` }, recipe);
    expect(pairs).toHaveLength(1);
    const drawn = pairs[0]?.strategy ?? 0;
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  expect(counts[0]).toBeGreaterThan(1400);
  expect(counts[0]).toBeLessThan(1600);
});

test('bands mix contrasts by weight: a prompt gives only pairs of its band', () => {
  const recipe = recipeOf({
    strategies: [{ kind: 'all', cap: 50 }],
    bands: [
      { margin: [3, null], weight: 1 },
      { margin: [null, 2], weight: 1 },
    ],
  });
  const margins = Array.from({ length: 200 }, (_, i) =>
    pairPrompt({ ...promptOf([0, 1, 2, 3, 4]), promptId: `p${i}` }, recipe).pairs.map(
      ({ chosen, rejected }) => chosen - rejected,
    ),
  );
  const high = margins.filter((one) => one.every((margin) => margin >= 3));
  const low = margins.filter((one) => one.every((margin) => margin <= 2));
  expect(high.length + low.length).toBe(200);
  expect(high.length).toBeGreaterThan(70);
  expect(low.length).toBeGreaterThan(70);
});

test.each([
  [{ margin: [5, null] }, 'margin'],
  [{ length_ratio: [2, null] }, 'lengthRatio'],
  [{ length: [null, 3] }, 'length'],
  [{ shared_prefix: 0.5 }, 'sharedPrefix'],
  [{ word_overlap: 0.5 }, 'wordOverlap'],
  [{ drop_unfinished: true }, 'unfinished'],
])('%j loses the pair', (constraints, lost) => {
  const prompt = promptOf([0, 4], ['one two three a', 'one two three …']);
  expect(pairPrompt(prompt, recipeOf({ constraints }))).toEqual({
    pairs: [],
    dropped: { [lost]: 1 },
    lost,
  });
});

test('equal texts are dropped where that is asked for, ties unless they are wanted', () => {
  const equal = promptOf([0, 4], ['same', 'same']);
  expect(pairPrompt(equal, recipeOf()).pairs).toHaveLength(1);
  expect(pairPrompt(equal, recipeOf({ constraints: { drop_duplicates: true } })).lost).toBe(
    'duplicate',
  );
  const tied = promptOf([1, 1, 1]);
  const strategies = [{ kind: 'all', cap: 9 }];
  expect(pairPrompt(tied, recipeOf({ strategies })).lost).toBe('tied');
  expect(
    pairPrompt(tied, recipeOf({ strategies, constraints: { drop_ties: false } })).pairs,
  ).toHaveLength(3);
});

test('best of n is not μ−2σ', () => {
  const values = Array.from({ length: 64 }, (_, i) => i);
  const { pairs } = pairPrompt(promptOf(values), recipeOf({ strategies: [{ kind: 'best-of-n' }] }));
  expect(pairs[0]?.chosen).toBe(63);
  expect(pairs[0]?.rejected).not.toBe(0);
});

test('a prompt draws a band for its difficulty alone, and without one it gives no pair and says so', () => {
  const recipe = recipeOf({
    strategies: [
      {
        kind: 'verified',
        levels: [
          [2, 0],
          [1, 0],
        ],
      },
    ],
    bands: [
      { margin: [2, 2], difficulty: [3, null], weight: 1 },
      { margin: [1, 1], difficulty: [1, 2], weight: 1 },
    ],
  });
  const made = (difficulty: number | null) =>
    pairPrompt({ ...promptOf([0, 1, 2]), difficulty }, recipe);
  expect(made(3).pairs).toMatchObject([{ chosen: 2, rejected: 0 }]);
  expect(made(1).pairs).toMatchObject([{ chosen: 1, rejected: 0 }]);
  expect(made(0)).toEqual({ pairs: [], dropped: {}, lost: 'difficulty' });
  expect(made(null).lost).toBe('difficulty');
});

test.each([
  [{ shared_prefix: 0.2 }, false],
  [{ shared_prefix: [0.2, null] }, true],
  [{ shared_prefix_characters: [8, 8] }, true],
  [{ shared_prefix_characters: [null, 7] }, false],
  [{ shared_prefix_words: [2, 2] }, true],
  [{ shared_prefix_words: [3, null] }, false],
  [{ shared_prefix_word_ratio: [0.6, 0.7] }, true],
  [{ shared_prefix_word_ratio: 0.5 }, false],
])('a shared beginning can be asked for and refused: %j', (constraints, isKept) => {
  const prompt = promptOf([1, 2], ['one two three', 'one two four']);
  const { pairs, lost } = pairPrompt(prompt, recipeOf({ constraints }));
  expect(pairs).toHaveLength(isKept ? 1 : 0);
  expect(lost).toBe(isKept ? null : 'sharedPrefix');
});
