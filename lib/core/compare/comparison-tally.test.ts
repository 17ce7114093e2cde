import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparedPrompt, comparePrompt, type SidePairs } from './compare-prompt';
import { ComparisonTally } from './comparison-tally';
import { listDifferent } from './list-different';

const N = 5;
const rewardsOf = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: N, maxLength: N });
const pairsOf = fc.uniqueArray(
  fc
    .record({ chosen: fc.nat({ max: N - 1 }), rejected: fc.nat({ max: N - 1 }) })
    .filter(({ chosen, rejected }) => chosen !== rejected),
  { maxLength: 4, selector: ({ chosen, rejected }) => `${chosen} ${rejected}` },
);
const prompts = fc.array(fc.record({ rewards: rewardsOf, a: pairsOf, b: pairsOf }), {
  maxLength: 30,
});

function tallyOf(compared: readonly ComparedPrompt[]): ComparisonTally {
  const tally = new ComparisonTally(true);
  for (const [ordinal, one] of compared.entries()) tally.add(ordinal, one);
  return tally;
}

const side = (rewards: number[], pairs: SidePairs['pairs']): SidePairs => ({ rewards, pairs });

test('the counts add up', () => {
  fc.assert(
    fc.property(prompts, (given) => {
      const tally = tallyOf(
        given.map(({ rewards, a, b }) => comparePrompt(side(rewards, a), side(rewards, b))),
      );
      const { looked, prompts: counts, pairs, changes } = tally.result();
      const { same, changed, onlyA, onlyB, neither } = counts;
      expect(looked).toBe(given.length);
      expect(same + changed + onlyA + onlyB + neither).toBe(looked);
      expect(tally.different).toHaveLength(changed + onlyA + onlyB);
      expect(pairs.a).toBe(given.reduce((sum, { a }) => sum + a.length, 0));
      expect(pairs.shared).toBeLessThanOrEqual(Math.min(pairs.a, pairs.b));
      expect(changes === null).toBe(changed === 0);
      for (const { more, less, equal, histogram } of Object.values(changes ?? {})) {
        expect(more + less + equal).toBe(changed);
        expect(histogram.total).toBe(changed);
      }
    }),
  );
});

test('a recipe compared with itself changes nothing, whatever the order of its pairs', () => {
  fc.assert(
    fc.property(prompts, (given) => {
      const tally = tallyOf(
        given.map(({ rewards, a }) =>
          comparePrompt(side(rewards, a), side(rewards, a.toReversed())),
        ),
      );
      const { prompts: counts, pairs, changes } = tally.result();
      expect(counts.same + counts.neither).toBe(given.length);
      expect(pairs).toEqual({ a: pairs.a, b: pairs.a, shared: pairs.a });
      expect(changes).toBeNull();
      expect(tally.different).toEqual([]);
    }),
  );
});

test('swapping the sides mirrors the result', () => {
  fc.assert(
    fc.property(prompts, (given) => {
      const there = tallyOf(
        given.map(({ rewards, a, b }) => comparePrompt(side(rewards, a), side(rewards, b))),
      );
      const back = tallyOf(
        given.map(({ rewards, a, b }) => comparePrompt(side(rewards, b), side(rewards, a))),
      );
      const [one, other] = [there.result(), back.result()];
      expect(other.prompts).toEqual({
        ...one.prompts,
        onlyA: one.prompts.onlyB,
        onlyB: one.prompts.onlyA,
      });
      expect(other.pairs).toEqual({ a: one.pairs.b, b: one.pairs.a, shared: one.pairs.shared });
      expect(other.changes?.margin.more).toBe(one.changes?.margin.less);
      if (one.changes) expect(other.changes?.margin.mean).toBeCloseTo(-one.changes.margin.mean, 12);
      const list = { kind: 'changed', sort: 'margin' } as const;
      expect(listDifferent(back.different, list).map(({ ordinal }) => ordinal)).toEqual(
        listDifferent(there.different, list).map(({ ordinal }) => ordinal),
      );
    }),
  );
});

test('what is listed is of its kind, the largest change first', () => {
  const rewards = [0, 1, 2, 5];
  const a = side(rewards, [{ chosen: 1, rejected: 0 }]);
  const changed = [2, 3, 2].map((chosen) =>
    comparePrompt(a, side(rewards, [{ chosen, rejected: 0 }])),
  );
  const alone = comparePrompt(a, side(rewards, []));
  const { different } = tallyOf([...changed, alone]);
  const ordinals = (kind: 'changed' | 'onlyA', sort: 'margin' | 'rejected' | 'order') =>
    listDifferent(different, { kind, sort }).map(({ ordinal }) => ordinal);
  expect(ordinals('changed', 'margin')).toEqual([1, 0, 2]);
  expect(ordinals('changed', 'rejected')).toEqual([0, 1, 2]);
  expect(ordinals('changed', 'order')).toEqual([0, 1, 2]);
  expect(ordinals('onlyA', 'margin')).toEqual([3]);
});

test('several pairs of a prompt are compared by their means', () => {
  const compared = comparePrompt(
    side([0, 1, 4], [{ chosen: 2, rejected: 0 }]),
    side(
      [0, 1, 4],
      [
        { chosen: 2, rejected: 0 },
        { chosen: 2, rejected: 1 },
      ],
    ),
  );
  expect(compared).toEqual({
    kind: 'changed',
    shared: 1,
    a: { pairs: 1, margin: 4, chosen: 4, rejected: 0 },
    b: { pairs: 2, margin: 3.5, chosen: 4, rejected: 0.5 },
  });
});

test('over different rewards nothing is said of how much changed', () => {
  const tally = new ComparisonTally(false);
  const pair = { chosen: 1, rejected: 0 };
  tally.add(0, comparePrompt(side([0, 1, 2], [pair]), side([5, 9, 1], [{ ...pair, rejected: 2 }])));
  expect(tally.result()).toMatchObject({ prompts: { changed: 1 }, changes: null });
});
