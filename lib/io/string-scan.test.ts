import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsEscaped, findQuote } from './string-scan';

test('finds a quote near and far', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100 }), fc.nat({ max: 100 }), (before, from) => {
      const text = `${'x'.repeat(before)}"${'y'.repeat(20)}`;
      expect(findQuote(Buffer.from(text), from)).toBe(text.indexOf('"', from));
    }),
  );
});

test.each([
  ['a\\', 0, true],
  ['a\\\\', 0, false],
  ['\\\\\\', 0, true],
  ['\\\\\\', 1, false],
  ['', 0, false],
])('%j from %d ends escaped: %s', (text, from, expected) => {
  expect(endsEscaped(Buffer.from(text), from, text.length)).toBe(expected);
});
