import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backUp, newRoot } from './grown-node';
import { selectionScore } from './selection-score';
import { siblingPriors } from './sibling-priors';
import { textLikeness } from './text-likeness';

test('PUCT and UCT as they are written', () => {
  const child = { value: 0.25, visits: 3, prior: 0.5 };
  expect(selectionScore(child, 16, { selection: 'puct', exploration: 2 })).toBe(0.25 + 2 * 0.5);
  expect(selectionScore(child, 16, { selection: 'uct', exploration: 1 })).toBeCloseTo(
    0.25 + Math.sqrt((2 * Math.log(17)) / 4),
    12,
  );
});

test('priors are exp(Σ log p / tokens^1.25), or equal where one is not known', () => {
  const likely = { logprob: -2, tokens: 4 };
  expect(siblingPriors([likely])).toEqual([Math.exp(-2 / 4 ** 1.25)]);
  expect(siblingPriors([likely, { logprob: null, tokens: 4 }])).toEqual([0.5, 0.5]);
  expect(siblingPriors([likely, { logprob: -1, tokens: 0 }])).toEqual([0.5, 0.5]);
});

test('the back-up weighs children by their visits, at least one', () => {
  const root = newRoot();
  const child = (reward: number, visits: number) => {
    const node = { ...newRoot(), parent: root, depth: 1, reward, visits, value: reward };
    root.children.push(node);
    return node;
  };
  child(0.2, 0);
  const leaf = child(0.8, 1);
  backUp(leaf, 1);
  expect(leaf).toMatchObject({ visits: 2, value: 0.8 });
  expect(root.visits).toBe(1);
  expect(root.value).toBeCloseTo((0.2 + 2 * 0.8) / 3, 12);
});

test('texts are alike by their common beginning and end', () => {
  expect(textLikeness('', '')).toBe(1);
  expect(textLikeness('abcd', 'abxd')).toBe(0.75);
  expect(textLikeness('aaa', 'aa')).toBe(0.8);
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const likeness = textLikeness(a, b);
      expect(likeness).toBe(textLikeness(b, a));
      expect(likeness === 1).toBe(a === b);
      expect(likeness).toBeGreaterThanOrEqual(0);
    }),
  );
});
