import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeWellFormed } from './make-well-formed';

test.each([
  ['', '', false],
  ['plain', 'plain', false],
  ['😀 é 漢', '😀 é 漢', false],
  ['kept \ufffd', 'kept \ufffd', false],
  ['a\ud83d', 'a\ufffd', true],
  ['\ude00b', '\ufffdb', true],
  ['\ude00\ud83d', '\ufffd\ufffd', true],
  ['a\0b\0', 'a\ufffdb\ufffd', true],
  ['\0\ud83d\ude00\ud83d', '\ufffd😀\ufffd', true],
])('makes %j into %j, repaired %s', (text, wellFormed, repaired) => {
  expect(makeWellFormed(text)).toEqual({ text: wellFormed, repaired });
});

test('gives a text that survives UTF-8 and needs no second repair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: wellFormed, repaired } = makeWellFormed(text);
      expect(Buffer.from(wellFormed, 'utf8').toString('utf8')).toBe(wellFormed);
      expect(makeWellFormed(wellFormed).repaired).toBe(false);
      expect(wellFormed.length).toBe(text.length);
      expect(repaired).toBe(wellFormed !== text);
    }),
  );
});
