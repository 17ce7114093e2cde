import { expect, test } from 'vitest';
import { limitedUrl } from './limited-url';

test('a limit is added to the address of a check, which stays as it is without one', () => {
  const url = '/api/datasets/a/preflight?pairing=max__min';
  expect(limitedUrl(url, null)).toBe(url);
  const limit = { tokenizer: 'me/small', maxLength: ' 2048' };
  expect(limitedUrl(url, limit)).toBe(`${url}&tokenizer=me%2Fsmall&max_length=2048`);
  expect(limitedUrl('/check', limit)).toBe('/check?tokenizer=me%2Fsmall&max_length=2048');
});
