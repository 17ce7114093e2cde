import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockArena, decodeText, decodeTexts, encodeTexts, textByteLengths } from './text-block';

test('texts come back exactly, all at once and one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const block = encodeTexts(texts);
      expect(decodeTexts(block, texts.length)).toEqual(texts);
      texts.forEach((text, i) => {
        expect(decodeText(block, texts.length, i)).toBe(text);
      });
    }),
  );
});

test('keeps carriage returns, emoji and right-to-left text', () => {
  const texts = ['a\r\nb\r', '👩‍👩‍👧', 'שלום', ''];
  expect(decodeTexts(encodeTexts(texts), 4)).toEqual(texts);
});

test('blocks of an arena are the same as others, whether they find room or not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme' }))),
      fc.nat(200),
      (blocks, size) => {
        const arena = new BlockArena(size);
        const encoded = blocks.map((texts) => arena.encode(texts));
        blocks.forEach((texts, i) => {
          const block = encoded[i];
          expect(block?.equals(encodeTexts(texts))).toBe(true);
          if (block)
            expect([...textByteLengths(block, texts.length)]).toEqual(
              texts.map((t) => Buffer.byteLength(t)),
            );
        });
      },
    ),
  );
});
