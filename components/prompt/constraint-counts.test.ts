import { expect, test } from 'vitest';
import type { VerdictsView } from '@/lib/core/views/verdicts-view';
import { constraintCounts, responseCounts } from './constraint-counts';

const verdict = (passed: boolean, loose = passed) => ({ passed, loose, reason: '', spans: [] });
const first = { index: 0, strict: 1, loose: 2, verdicts: [verdict(true), verdict(false, true)] };
const second = { index: 1, strict: 0, loose: 0, verdicts: [verdict(false), verdict(false)] };
const view: VerdictsView = {
  ...{ dataset: 'd', ordinal: 0, promptId: 'p', constraints: [], problem: null },
  responses: [first, second],
};

test('the loose reading is named where it makes a difference', () => {
  expect([0, 1].map((at) => constraintCounts(view, at))).toEqual(['1 of 2', '0 of 2, loosely 1']);
  expect([first, second].map(responseCounts)).toEqual([
    '1 of 2 constraints, loosely 2',
    '0 of 2 constraints',
  ]);
});
