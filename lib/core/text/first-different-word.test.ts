import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDifferentWord } from './first-different-word';

test.each([
  ['the cat sat', 'the cat ran', 2],
  ['the cat', 'the  cat\n', 512],
  ['the cat', 'the cat sat', 2],
  ['', '', 512],
  ['', 'a', 0],
  ['a b c', 'a b c', 512],
  ['Tea', 'tea', 0],
  ['日本 語', '日本 人', 1],
])('%j and %j differ at %d', (a, b, at) => expect(firstDifferentWord(a, b, 512)).toBe(at));

test('agrees with comparing lists of words, whatever the limit', () => {
  const words = fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'ab', '👩‍👩‍👧'), { maxLength: 12 });
  const text = words.map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 8 }), (a, b, most) => {
      const [x, y] = [a, b].map((one) => one.split(/\s+/u).filter(Boolean).slice(0, most));
      const same = x?.join(' ') === y?.join(' ');
      const at = firstDifferentWord(a, b, most);
      expect(at === most).toBe(same);
      if (!same) expect(x?.slice(0, at)).toEqual(y?.slice(0, at));
      if (!same) expect(x?.[at]).not.toBe(y?.[at]);
      expect(firstDifferentWord(b, a, most)).toBe(at);
    }),
  );
});
