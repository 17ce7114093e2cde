import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCharacters } from './count-characters';

test.each([
  ['', 0],
  ['abc', 3],
  ['é漢', 2],
  ['😀', 1],
  ['a😀b😀', 4],
  ['\ud83d', 1],
  ['\ude00', 1],
  ['\ud83d\ud83d\ude00', 2],
])('counts the code points of %j', (text, count) => {
  expect(countCharacters(text)).toBe(count);
});

test('agrees with iteration by code point', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '漢', '\ud83d', '\ude00', '😀')), (units) => {
      const text = units.join('');
      expect(countCharacters(text)).toBe([...text].length);
    }),
  );
});
