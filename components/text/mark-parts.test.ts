import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markParts } from './mark-parts';
import type { TextPart } from './take-parts';

const TEA = [{ words: ['green', 'tea'], prefix: false }];

test('a match that reaches over the end of a part is marked in both', () => {
  const parts: TextPart[] = [
    { text: 'Some gre', look: 'dim' },
    { text: 'en tea.', look: 'differs' },
  ];
  expect(markParts(parts, TEA)).toEqual([
    { text: 'Some ', look: 'dim' },
    { text: 'gre', look: 'dim', marked: true },
    { text: 'en tea', look: 'differs', marked: true },
    { text: '.', look: 'differs' },
  ]);
});

test('marking changes no character and no look', () => {
  const part = fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀') }),
    look: fc.constantFrom<TextPart['look']>('plain', 'dim'),
  });
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const marked = markParts(parts, [{ words: ['a'], prefix: true }, { literal: 'b ' }]);
      const looks = (list: readonly TextPart[]) =>
        list.flatMap(({ text, look }) => Array.from(text, (sign) => `${sign}${look}`));
      expect(looks(marked)).toEqual(looks(parts));
    }),
  );
});
