import { expect, test } from 'vitest';
import type { Override } from '@/lib/core/recipes/override';
import { applyOverride } from './apply-override';
import type { PromptPairs } from './pair-prompt';

const made: PromptPairs = {
  pairs: [{ chosen: 2, rejected: 0, strategy: 1 }],
  dropped: {},
  lost: null,
};
const base = { promptId: 'p', at: '2026-01-02T03:04:05Z', reason: 'read it' };
const set = (chosen: string, rejected: string, index = 0): Override => ({
  ...base,
  action: 'set',
  chosen: { index, text: chosen },
  rejected: { index, text: rejected },
});
const responses = {
  count: 3,
  digest: (i: number) => 'abc'.charAt(i),
  isScored: (i: number) => i < 2,
};

test('an excluded prompt gives no pair and says so', () => {
  expect(applyOverride(made, { ...base, action: 'exclude' }, responses)).toMatchObject({
    pairs: [],
    lost: 'excluded',
    conflict: null,
  });
});

test('a swap turns the sides around', () => {
  expect(applyOverride(made, { ...base, action: 'swap' }, responses).pairs).toEqual([
    { chosen: 0, rejected: 2, strategy: 1 },
  ]);
});

test('responses that were set are found by their text, wherever they are now', () => {
  expect(applyOverride(made, set('b', 'a', 7), responses)).toMatchObject({
    pairs: [{ chosen: 1, rejected: 0 }],
    conflict: null,
  });
});

test.each<[Override, RegExp]>([
  [set('x', 'a'), /chosen is not among/],
  [set('a', 'x'), /rejected is not among/],
  [set('c', 'a'), /chosen is unscored/],
  [set('a', 'a'), /same response/],
])('what no longer fits is a conflict and changes nothing: %#', (override, words) => {
  const decided = applyOverride(made, override, responses);
  expect(decided.pairs).toEqual(made.pairs);
  expect(decided.conflict).toMatch(words);
});

test('a swap of nothing is a conflict', () => {
  const none: PromptPairs = { pairs: [], dropped: { tied: 1 }, lost: 'tied' };
  expect(applyOverride(none, { ...base, action: 'swap' }, responses)).toMatchObject({
    lost: 'tied',
    conflict: expect.stringMatching(/no pair to swap/),
  });
});
