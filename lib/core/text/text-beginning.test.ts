import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLargeText, textBeginning } from './text-beginning';

test('a beginning is a beginning, and never ends in half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, units) => {
      const start = textBeginning(text, units);
      expect(text.startsWith(start)).toBe(true);
      expect(start.isWellFormed()).toBe(true);
      expect(start.length).toBeGreaterThanOrEqual(Math.min(text.length, units) - 1);
    }),
  );
});

test.each([
  ['a'.repeat(50_000), false],
  ['a'.repeat(50_001), true],
  ['\n'.repeat(1999), false],
  ['\n'.repeat(2000), true],
])('a text is large by its length or its lines (%#)', (text, large) => {
  expect(isLargeText(text)).toBe(large);
});
