import { expect, test } from 'vitest';
import { describeFinding } from './describe-finding';
import type { PreflightKind } from './preflight-report';

const phrase = (kind: PreflightKind, count: number) =>
  describeFinding({ kind, count, level: 'error', cases: [] }, 768);

test('a finding is a phrase with its count', () => {
  expect(phrase('blank_chosen', 1)).toBe('1 pair with a blank chosen side');
  expect(phrase('equal_sides', 1234)).toBe('1,234 pairs with the same text on both sides');
  expect(phrase('prompt_in_both_splits', 2)).toBe('2 prompts in both train and test');
  expect(phrase('same_beginning', 2)).toContain('first 768 words (not tokens)');
});
