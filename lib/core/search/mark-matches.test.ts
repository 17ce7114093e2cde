import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutSnippet } from './cut-snippet';
import { findMarks } from './find-marks';
import { markMatches } from './mark-matches';
import { parseSearch } from './parse-search';

function marked(text: string, typed: string): string[] {
  const parsed = parseSearch(typed);
  if ('problem' in parsed || parsed.query.kind !== 'words') throw new Error('words are expected');
  return markMatches(text, parsed.query.included).flatMap((p) => (p.marked ? [p.text] : []));
}

test('words are marked whole, whatever their letter case, phrases across signs, prefixes to the end of the word', () => {
  const text = 'Green tea, greenish TEA; a green, tea.';
  expect(marked(text, 'tea')).toEqual(['tea', 'TEA', 'tea']);
  expect(marked(text, '"green tea"')).toEqual(['Green tea', 'green, tea']);
  expect(marked(text, 'gree*')).toEqual(['Green', 'greenish', 'green']);
  expect(marked(text, 'tea -green')).toEqual(['tea', 'TEA', 'tea']);
  expect(marked('東京の質問', '京の')).toEqual(['京の']);
});

test('marks that overlap become one', () => {
  expect(marked('a b c', '"a b" "b c"')).toEqual(['a b c']);
});

test('the pieces together are the text', () => {
  const literals = fc.array(fc.record({ literal: fc.string({ maxLength: 3 }) }), { maxLength: 3 });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), literals, (text, terms) => {
      const pieces = markMatches(text, [...terms, { words: ['a'], prefix: true }]);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});

test('a snippet shows the first match, on one line, and says where text is left out', () => {
  const text = `${'far away '.repeat(30)}\n\nhere it is\n${'and on '.repeat(60)}`;
  const pieces = cutSnippet(text, findMarks(text, [{ words: ['here'], prefix: false }]));
  expect(pieces[0]?.text).toBe('…');
  expect(pieces[1]?.text).toMatch(/^(far|away) /);
  expect(pieces.at(-1)?.text).toBe('…');
  expect(pieces.filter((piece) => piece.marked)).toEqual([{ text: 'here', marked: true }]);
  expect(pieces.map((piece) => piece.text).join('')).not.toContain('\n');
});

test('a snippet shows the place where the most of the words are, else the rarest of them', () => {
  const terms = [
    { words: ['the'], prefix: false },
    { words: ['famous'], prefix: false },
  ];
  const shown = (text: string) =>
    cutSnippet(text, findMarks(text, terms))
      .map((piece) => piece.text)
      .join('');
  const far = 'of many things. '.repeat(20);
  expect(shown(`famous once ${far} the actor, the famous one ${far}`)).toContain('the famous one');
  expect(shown(`the first, the second ${far} a famous one ${far}`)).toContain('a famous one');
});

test('a snippet never cuts a character in two', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 150, maxLength: 400 }),
      fc.nat(),
      (text, at) => {
        const start = at % text.length;
        const whole =
          text.codePointAt(start - 1) === text.charCodeAt(start - 1) || start === 0
            ? start
            : start + 1;
        const pieces = cutSnippet(text, [{ start: whole, end: text.length }]);
        expect(
          pieces
            .map((piece) => piece.text)
            .join('')
            .isWellFormed(),
        ).toBe(true);
      },
    ),
  );
});
