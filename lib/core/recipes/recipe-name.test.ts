import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyName, parseRecipeName } from './recipe-name';

test('a name keeps what is in it and loses the blanks around it', () => {
  expect(parseRecipeName('  max ▸ μ−2σ, v2 ')).toBe('max ▸ μ−2σ, v2');
});

test.each(['', '   ', 'a\nb', 'x'.repeat(81)])('%j is no name', (text) => {
  expect(() => parseRecipeName(text)).toThrow(/expected 1 to 80 characters on one line/);
});

test('a copy has a free name that can be used', () => {
  const name = fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme-ascii' });
  fc.assert(
    fc.property(name, fc.integer({ min: 0, max: 12 }), (text, copies) => {
      fc.pre(text.trim() !== '');
      const taken = new Set([text]);
      for (let i = 0; i < copies; i++) taken.add(copyName(text, taken));
      expect(taken.size).toBe(copies + 1);
      expect(parseRecipeName(copyName(text, taken))).toMatch(/ copy( \d+)?$/);
    }),
  );
});
