import { expect, test } from 'vitest';
import { isLong } from './is-long';

test.each([
  ['', 6, false],
  ['a\n'.repeat(6), 6, true],
  ['a'.repeat(480), 6, false],
  ['a'.repeat(481), 6, true],
])('%j in %d lines: %s', (text, lines, long) => expect(isLong(text, lines)).toBe(long));
