import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAtMarks } from '@/lib/core/search/mark-matches';
import { marksOf } from './marks-of';

test('whatever the places are, the marked pieces make up the text and cover them', () => {
  const span = fc
    .tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const text = 'abcdefghijklmnopqrst';
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const pieces = cutAtMarks(text, marksOf(spans));
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      const covered = new Set(
        spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
      );
      const marked = pieces.filter((piece) => piece.marked).map((piece) => piece.text);
      expect(marked.join('').length).toBe(covered.size);
    }),
  );
});
