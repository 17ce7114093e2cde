import { expect, test } from 'vitest';
import { parseRetryAfter } from './parse-retry-after';

const NOW = new Date('2026-11-21T00:00:00Z');

test.each([
  ['3', 3000],
  ['0.5', 500],
  ['-2', 0],
  ['Sat, 21 Nov 2026 00:01:00 GMT', 60_000],
  ['Fri, 20 Nov 2026 00:00:00 GMT', 0],
  ['soon', null],
  ['', null],
  [null, null],
])('%j asks to wait %j ms', (text, ms) => {
  expect(parseRetryAfter(text, NOW)).toBe(ms);
});
