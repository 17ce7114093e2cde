import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8 } from './decode-utf8';

test('gives back every text that was encoded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodeUtf8(Buffer.from(text))).toEqual({ text, repaired: false });
    }),
  );
});

test('agrees with the platform on any bytes, and says where they were not UTF-8', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
      const { text, repaired } = decodeUtf8(Buffer.from(bytes));
      expect(text).toBe(Buffer.from(bytes).toString('utf8'));
      expect(repaired).toBe(!Buffer.from(text).equals(bytes));
    }),
  );
});
