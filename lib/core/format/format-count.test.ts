import { expect, test } from 'vitest';
import { formatBytes } from './format-bytes';
import { countOf, formatCompact, formatCount, formatShare } from './format-count';
import { formatDateTime, formatDuration } from './format-time';

test.each([
  [0, '0'],
  [999, '999'],
  [60000, '60,000'],
  [-1204, '−1,204'],
])('%d reads %s', (value, text) => expect(formatCount(value)).toBe(text));

test.each([
  [9999, '9,999'],
  [12345, '12.3 k'],
  [999_999, '1.00 M'],
  [3_840_000, '3.84 M'],
  [123_456, '123 k'],
])('%d is %s for short', (value, text) => expect(formatCompact(value)).toBe(text));

test.each([
  [0, 10, '0 %'],
  [1, 100_000, '< 0.1 %'],
  [99_999, 100_000, '> 99.9 %'],
  [796, 798, '99.7 %'],
  [1, 2, '50 %'],
  [10, 10, '100 %'],
  [0, 0, '–'],
])('%d of %d is %s', (part, whole, text) => expect(formatShare(part, whole)).toBe(text));

test('counts have their noun in the right number', () => {
  expect([countOf(1, 'prompt'), countOf(2, 'prompt')]).toEqual(['1 prompt', '2 prompts']);
});

test.each([
  [512, '512 B'],
  [999_600, '1.0 MB'],
  [1_536_000_000, '1.5 GB'],
])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

test.each([
  [0.2, '< 1 s'],
  [59.4, '59 s'],
  [125, '2 min 5 s'],
  [7260, '2 h 1 min'],
])('%d seconds are %s', (seconds, text) => expect(formatDuration(seconds)).toBe(text));

test('times are UTC', () => {
  expect(formatDateTime('2026-11-21T03:17:05.123Z')).toBe('2026-11-21 03:17 UTC');
});
