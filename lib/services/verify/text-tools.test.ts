import { describe, expect, test } from 'vitest';
import { TEXT_TOOLS } from './text-tools';

const { compile, languageOf } = TEXT_TOOLS;

test.each([
  ['The quick brown fox jumps over the lazy dog.', 'en'],
  ['Der schnelle braune Fuchs springt über den faulen Hund.', 'de'],
  ['Le renard brun saute par-dessus le chien paresseux.', 'fr'],
  ['Быстрая лисица прыгает через ленивую собаку.', 'ru'],
  ['https://example.com/a 123', null],
  ['keep', 'und'],
])('%j is %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

describe('regular expressions from data', () => {
  test('find, ignoring case unless told', () => {
    const found = compile('c\\+\\+|rust');
    expect(found.problem === undefined && found.find('C++ or Rust')).toEqual([
      { from: 0, to: 3 },
      { from: 7, to: 11 },
    ]);
    const strict = compile('rust', { keepsCase: true });
    expect(strict.problem === undefined && strict.find('C++ or Rust')).toEqual([]);
  });

  test('one that would run for ever elsewhere ends at once', () => {
    const found = compile('(a+)+$');
    if (found.problem !== undefined) throw new Error(found.problem);
    expect(found.find(`${'a'.repeat(50_000)}!`)).toEqual([]);
  });

  test.each([
    ['a(', /cannot be used as a regular expression/],
    ['(a)\\1', /cannot be used as a regular expression/],
    ['a'.repeat(2_000), /2000 characters; at most 1000/],
  ])('%.20s is a problem', (source, problem) => {
    expect(compile(source)).toMatchObject({ problem: expect.stringMatching(problem) });
  });
});
