import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from './diff-words';

const join = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');

test('tells apart what only one text says, after what both begin with', () => {
  expect(diffWords('The old cat sat here.', 'The big cat sat.', 4)).toEqual({
    a: [
      { text: 'The ', look: 'dim' },
      { text: 'old ', look: 'differs' },
      { text: 'cat ', look: 'plain' },
      { text: 'sat here', look: 'differs' },
      { text: '.', look: 'plain' },
    ],
    b: [
      { text: 'The ', look: 'dim' },
      { text: 'big ', look: 'differs' },
      { text: 'cat ', look: 'plain' },
      { text: 'sat', look: 'differs' },
      { text: '.', look: 'plain' },
    ],
    given: 'words',
  });
});

test('no character is lost, and what is plain is the same on both sides', () => {
  const text = fc
    .array(fc.constantFrom('a', 'bc', ' ', '\n', '.', '😀', '漢字', '  ', '_', '\u0301'), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, text, (start, a, b) => {
      const diff = diffWords(start + a, start + b, start.length);
      expect(join(diff.a)).toBe(start + a);
      expect(join(diff.b)).toBe(start + b);
      const same = (parts: typeof diff.a) => join(parts.filter(({ look }) => look !== 'differs'));
      expect(same(diff.a)).toBe(same(diff.b));
    }),
  );
});

test('texts too long or too different keep their beginning and say so', () => {
  const many = (word: string) => Array.from({ length: 5000 }, (_, i) => `${word}${i}`).join(' ');
  const different = diffWords(`same ${many('a')}`, `same ${many('b')}`, 5);
  expect(different.given).toBe('beginning');
  expect(different.a[0]).toEqual({ text: 'same ', look: 'dim' });
  expect(join(different.b)).toBe(`same ${many('b')}`);
  expect(diffWords('a'.repeat(300_000), 'b', 0).given).toBe('beginning');
});
