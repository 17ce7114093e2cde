import { expect, test } from 'vitest';
import { adaptDialect, FULL_DIALECT } from './dialect';

test.each([
  ['Unrecognized request argument supplied: stream_options', { usage: false }],
  [
    "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
    { limit: 'max_completion_tokens' },
  ],
  ['logprobs is not supported for this model', { logprobs: false }],
  ['Streaming is not available', { stream: false }],
  ['Only one completion choice is allowed', { several: false }],
  ['n must be 1', { several: false }],
  ['This model has a context of 2048 tokens', null],
])('%s', (message, change) => {
  expect(adaptDialect(FULL_DIALECT, message)).toEqual(change);
});

test('what was left out already is not left out again', () => {
  expect(adaptDialect({ ...FULL_DIALECT, logprobs: false }, 'no logprobs')).toBeNull();
});
