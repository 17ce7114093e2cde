import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from './count-words';

test.each([
  ['', 0],
  [' \n\t', 0],
  ['one', 1],
  [' one\u00a0two\u3000three\ufeff', 3],
])('%j has %d words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('white space is what the regular expression \\s says, of every UTF-16 unit', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  const isWrong = (unit: number) => {
    const text = `a${String.fromCharCode(unit)}b`;
    return countWords(text) !== text.match(/\S+/g)?.length;
  };
  expect(units.filter(isWrong)).toEqual([]);
});

test('agrees with the regular expression on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(countWords(text)).toBe(text.match(/\S+/gu)?.length ?? 0);
    }),
  );
});
