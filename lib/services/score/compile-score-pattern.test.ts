import { expect, test } from 'vitest';
import { endpointScorer } from '@/lib/schema/score/endpoint-scorer-schema';
import { compileScorePattern } from './compile-score-pattern';

test('the usual pattern finds the score that a judge writes', () => {
  const judge = endpointScorer.parse({ kind: 'judge', model: 'j', template: '{response}' });
  const compiled = compileScorePattern(judge.kind === 'judge' ? judge.pattern : '');
  if (compiled.problem !== undefined) throw new Error(compiled.problem);
  expect(compiled.groupsOf('Score: 3 at first. **Final score**: 7.5/10')).toEqual(['3', '7.5']);
  expect(compiled.groupsOf('SCORE = -2')).toEqual(['-2']);
  expect(compiled.groupsOf('{"score": 4}')).toEqual(['4']);
  expect(compiled.groupsOf('I give it a seven.')).toEqual([]);
});

test.each([
  ['a+', /expected one group .* found 0/],
  ['(a)(b)', /found 2/],
  ['(a', /cannot be used as a regular expression/],
  ['(?=a)(b)', /cannot be used as a regular expression/],
])('%s is a problem', (source, problem) => {
  expect(compileScorePattern(source)).toEqual({ problem: expect.stringMatching(problem) });
});

test('a hostile pattern takes time linear in the answer', () => {
  const compiled = compileScorePattern('(a+)+b');
  if (compiled.problem !== undefined) throw new Error(compiled.problem);
  expect(compiled.groupsOf('a'.repeat(50_000))).toEqual([]);
});
