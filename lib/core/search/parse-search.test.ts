import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch } from './parse-search';

const words = (included: object[], excluded: object[] = [], place = 'all') => ({
  query: { kind: 'words', included, excluded, place },
});
const term = (...texts: string[]) => ({ words: texts, prefix: false });

test.each([
  ['Tea  cup', words([term('tea'), term('cup')])],
  ['"green Tea" cup', words([term('green', 'tea'), term('cup')])],
  [
    'hel* -"good bye" -ba*',
    words(
      [{ words: ['hel'], prefix: true }],
      [term('good', 'bye'), { words: ['ba'], prefix: true }],
    ),
  ],
  ['"green te"*', words([{ words: ['green', 'te'], prefix: true }])],
  ["don't", words([term('don', 't')])],
  ['in:prompt tea', words([term('tea')], [], 'prompt')],
  ['tea IN:responses', words([term('tea')], [], 'response')],
  ['"in:prompt"', words([term('in', 'prompt')])],
  ['"open end', words([term('open', 'end')])],
  ['-tea', words([], [term('tea')])],
  ['tea OR AND NOT', words([term('tea'), term('or'), term('and'), term('not')])],
  ['東京 naïve', words([term('東', '京'), term('naïve')])],
  ['and/or', words([term('and', 'or')])],
])('%s', (typed, expected) => {
  expect(parseSearch(typed)).toEqual(expected);
});

test('a pattern stands between slashes, with flags, and may name its place', () => {
  const query = { kind: 'pattern', source: 'a b|c', flags: 'i', place: 'all' };
  expect(parseSearch('/a b|c/i')).toEqual({ query });
  expect(parseSearch('in:response /a b|c/i')).toEqual({ query: { ...query, place: 'response' } });
  expect(parseSearch('/in:prompt x/')).toMatchObject({
    query: { source: 'in:prompt x', place: 'all' },
  });
});

test.each([
  ['***', /a word with a letter or digit/],
  ['in:prompt', /a word/],
  ['/(/', /Invalid regular expression/],
  ['/a/g', /flags among i, m, s and u, found g/],
])('%s cannot be searched for, and it says why', (typed, problem) => {
  expect(parseSearch(typed)).toEqual({ problem: expect.stringMatching(problem) });
});

test('whatever is typed is read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const parsed = parseSearch(typed);
      expect('problem' in parsed ? parsed.problem : parsed.query.kind).toBeTruthy();
    }),
  );
});
