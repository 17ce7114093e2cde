import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedPrefix, sharedWords } from './shared-prefix';

test.each([
  ['', '', 0, 1],
  ['', 'abc', 0, 0],
  ['abc', 'abc', 3, 1],
  ['abcd', 'ab', 2, 0.5],
  ['abx', 'aby', 2, 2 / 3],
  ['😀a', '😀b', 1, 0.5],
  ['😀', '😁', 0, 0],
  ['\ud83d', '😀', 0, 0],
  ['\ud83dx', '\ud83dy', 1, 0.5],
])('%j and %j share %d characters', (first, second, characters, ratio) => {
  expect(sharedPrefix(first, second)).toEqual({ characters, ratio });
});

const texts = fc.array(fc.constantFrom('a', 'b', '\ud83d', '\ude00', '😀')).map((u) => u.join(''));

test('agrees with a comparison of code points, whichever text comes first', () => {
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const a = [...first];
      const b = [...second];
      let expected = 0;
      while (expected < Math.min(a.length, b.length) && a[expected] === b[expected]) expected++;
      expect(sharedPrefix(first, second).characters).toBe(expected);
      expect(sharedPrefix(second, first)).toEqual(sharedPrefix(first, second));
    }),
  );
});

test('shared words are those of the lists of words', () => {
  const spaced = fc
    .array(fc.constantFrom('a', 'ab', 'b', ' ', '\n', '\u3000'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(spaced, spaced, (first, second) => {
      const [a, b] = [first, second].map((text) => text.match(/\S+/gu) ?? []);
      const expected = (a ?? []).findIndex((word, i) => word !== b?.[i]);
      expect(sharedWords(first, second).words).toBe(expected < 0 ? a?.length : expected);
    }),
  );
});

test.each([
  ['one two three', 'one  two four five', { words: 2, ratio: 0.5 }],
  ['same words', 'same\nwords', { words: 2, ratio: 1 }],
  ['one two', 'one twofold', { words: 1, ratio: 0.5 }],
  ['', ' ', { words: 0, ratio: 1 }],
  ['', 'a', { words: 0, ratio: 0 }],
])('the words of %j and %j', (a, b, expected) => {
  expect(sharedWords(a, b)).toEqual(expected);
  expect(sharedWords(b, a)).toEqual(expected);
});
