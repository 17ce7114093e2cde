import { expect, test } from 'vitest';
import { quoteExcerpt } from './quote-excerpt';

test.each([
  ['{"a": 1}', 20, '‘{"a": 1}’'],
  ['abcdef', 3, '‘abc…’'],
  ['a\n\u0001\u001b[31mb', 20, '‘a   [31mb’'],
  ['a\u202eb', 20, '‘a b’'],
  ['a😀', 2, '‘a\ufffd…’'],
])('%j within %d', (text, length, excerpt) => {
  expect(quoteExcerpt(text, length)).toBe(excerpt);
});
