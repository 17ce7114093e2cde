import { expect, test } from 'vitest';
import type { ResponsePairView } from '@/lib/core/views/response-pair-view';
import { allResponses, wholePrompt } from './prepare-response-pair';

function viewOf(contents: string[], order = [0, 1]): ResponsePairView {
  return {
    order,
    messages: contents.map((content) => ({ role: 'user', content: content.slice(0, 2000) })),
    turns: contents.map(({ length }) => ({ units: length, length })),
  } as unknown as ResponsePairView;
}

test('a short prompt of one turn is in sight as it is', () => {
  expect(wholePrompt(viewOf(['What is 2 + 2?']), 3)).toBeNull();
  expect(wholePrompt(viewOf([]), 3)).toBeNull();
});

test('a long prompt, or one of several turns, says how much there is of it', () => {
  expect(wholePrompt(viewOf(['x'.repeat(30_000)]), 3)).toBe('30,000 characters');
  expect(wholePrompt(viewOf(['a', 'b', 'c']), 3)).toBe('3 turns, 3 characters');
});

test('the way to all responses counts them', () => {
  expect(allResponses(viewOf([], [0]))).toBe('the 1 response');
  expect(allResponses(viewOf([], [1, 0]))).toBe('all 2 responses');
});
