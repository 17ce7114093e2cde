import { expect, test } from 'vitest';
import { parseJudgement, parseScore } from './parse-score';

const ANY = { min: null, max: null };
const TEN = { min: 1, max: 10 };

test.each([
  [7, 7],
  ['7.5', 7.5],
  [' -3e1 ', -30],
])('%j is a score', (value, score) => {
  expect(parseScore(value, ANY)).toEqual({ score });
});

test.each([
  ['seven', /found "seven"/],
  ['0x10', /expected a number/],
  [null, /found null/],
  [undefined, /found nothing/],
  [Number.NaN, /expected a number/],
  [{ a: 1 }, /found \{"a":1\}/],
])('%j is none', (value, problem) => {
  expect(parseScore(value, ANY)).toEqual({ problem: expect.stringMatching(problem) });
});

test('a score outside the range is none', () => {
  expect(parseScore(11, TEN)).toEqual({ problem: 'the score 11 is outside 1 to 10' });
  expect(parseScore(-1, { min: 0, max: null })).toEqual({
    problem: 'the score -1 is outside 0 to ∞',
  });
  expect(parseScore(10, TEN)).toEqual({ score: 10 });
});

test('the last number that a judge names counts', () => {
  const numbers = (text: string) => text.match(/\d+/g) ?? [];
  expect(parseJudgement('Between 4 and 9. Score: 6', numbers, TEN)).toEqual({ score: 6 });
  expect(parseJudgement('No idea.', numbers, TEN)).toEqual({
    problem: 'no score was found in the answer, which ends with "No idea."',
  });
});
