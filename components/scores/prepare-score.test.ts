import { expect, test } from 'vitest';
import { constraintsText, replacesText } from './prepare-score';

test.each([
  [{ looked: 1, found: 1 }, 'The prompt has constraints.'],
  [{ looked: 100, found: 100 }, 'Of the first 100 prompts all have constraints.'],
  [{ looked: 2, found: 0 }, /^Of the first 2 prompts none has constraints: import prompts with/],
  [{ looked: 9, found: 1 }, /1 has constraints; responses of the others stay unscored\.$/],
])('%j', (constraints, text) => {
  expect(constraintsText(constraints)).toEqual(
    typeof text === 'string' ? text : expect.stringMatching(text),
  );
});

test('what was scored before is said to be replaced', () => {
  expect(replacesText([{ name: 'reward' }])).toBe('The rewards that are there stay as they are.');
  expect(replacesText([{ name: 'verified' }])).toMatch(/before are replaced/);
});
