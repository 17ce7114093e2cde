import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutBlocks } from './cut-blocks';

test('blocks are the text again', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '\n', '😀') });
  const parts = fc.array(
    fc.record({ text, look: fc.constantFrom('plain' as const, 'dim' as const) }),
  );
  fc.assert(
    fc.property(parts, fc.integer({ min: 2, max: 12 }), (given, units) => {
      const blocks = cutBlocks(given, units);
      const joined = blocks.map(
        ({ parts: held, broken }) => held.map((part) => part.text).join('') + (broken ? '\n' : ''),
      );
      expect(joined.join('')).toBe(given.map((part) => part.text).join(''));
    }),
  );
});

test('a block ends with a line, or with a word', () => {
  const cut = (text: string) =>
    cutBlocks([{ text, look: 'plain' }], 8).map((block) =>
      block.parts.map((part) => part.text).join(''),
    );
  expect(cut('one\ntwo three')).toEqual(['one', 'two ', 'three']);
  expect(cut('abcdefghijkl')).toEqual(['abcdefgh', 'ijkl']);
});
