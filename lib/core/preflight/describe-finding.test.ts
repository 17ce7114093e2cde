import { expect, test } from 'vitest';
import { describeFinding } from './describe-finding';
import type { PreflightKind, PreflightReport } from './preflight-report';

const phrase = (kind: PreflightKind, count: number, limit: PreflightReport['limit'] = null) =>
  describeFinding({ kind, count, level: 'error', cases: [] }, { words: 768, limit });

test('a finding is a phrase with its count', () => {
  expect(phrase('blank_chosen', 1)).toBe('1 pair with a blank chosen side');
  expect(phrase('equal_sides', 1234)).toBe('1,234 pairs with the same text on both sides');
  expect(phrase('prompt_in_both_splits', 2)).toBe('2 prompts in both train and test');
  expect(phrase('same_beginning', 2)).toContain('first 768 words (not tokens)');
});

test('a limit of tokens is named with its tokenizer, and words are not', () => {
  const limit = { tokenizer: 'me/small', maxLength: 1024 };
  expect(phrase('same_beginning', 2, limit)).toBe(
    '2 pairs whose sides are the same within 1,024 tokens of me/small, prompt included: a trainer with this limit sees no difference',
  );
  expect(phrase('longer_than_limit', 1, limit)).toBe(
    '1 pair with a side longer than 1,024 tokens of me/small, prompt included: a trainer with this limit cuts its end',
  );
});
