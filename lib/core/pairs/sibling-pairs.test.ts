import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '@/lib/core/random/seeded-random';
import { siblingGroups, siblingPairs } from './sibling-pairs';

const responses = fc.array(
  fc.record({
    reward: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(Number.NaN)),
    parent: fc.constantFrom('0', '1', '7', null),
  }),
  { maxLength: 14 },
);
const underParent = (index: number, parent: string | null = null) =>
  parent === null ? {} : { node_id: `${index}`, parent_id: parent };
const key = ({ chosen, rejected }: { chosen: number; rejected: number }) => `${chosen}>${rejected}`;

test('every two scored responses under one parent are one pair, the higher reward as chosen', () => {
  fc.assert(
    fc.property(responses, fc.string(), (given, seed) => {
      const rewards = Float64Array.from(given, ({ reward }) => reward);
      const groups = siblingGroups(rewards, (index) => underParent(index, given[index]?.parent));
      const made = [...siblingPairs(rewards, groups, null, seededRandom(seed))];
      const expected = given.flatMap((a, i) =>
        given.flatMap((b, j) => {
          const areSiblings = a.parent !== null && a.parent === b.parent;
          const isChosen = a.reward > b.reward || (a.reward === b.reward && i < j);
          return areSiblings && isChosen ? [key({ chosen: i, rejected: j })] : [];
        }),
      );
      expect(made.map(key).toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('levels leave the pairs of exactly these rewards', () => {
  const rewards = Float64Array.from([4, 2, 3, 4, 2]);
  const parents = ['a', 'a', 'a', 'b', 'b'];
  const groups = siblingGroups(rewards, (index) => underParent(index, parents[index]));
  const made = siblingPairs(rewards, groups, [{ chosen: 4, rejected: 2 }], seededRandom('1'));
  expect([...made].map(key).toSorted()).toEqual(['0>1', '3>4']);
});

test('large groups are numbered without a gap', () => {
  const rewards = Float64Array.from({ length: 300 }, (_, i) => i);
  const groups = siblingGroups(rewards, (index) => underParent(index, 'p'));
  const made = new Set([...siblingPairs(rewards, groups, null, seededRandom('1'))].map(key));
  expect(made.size).toBe((300 * 299) / 2);
});
