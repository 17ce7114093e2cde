import { expect, test } from 'vitest';
import { evaluationRequest, parseEvaluation } from './self-evaluation';

test.each([
  ['Score: 7', 0.7],
  ['8.5', 0.85],
  ['It keeps 2 of 3. First I thought Score: 3.\n**Score:** 6/10', 0.6],
  ['score 10', 1],
  ['Score: 11', null],
  ['Score: -2', null],
  ['I cannot rate this.', null],
  ['', null],
])('the answer %j is %j', (answer, score) => {
  expect(parseEvaluation(answer)).toBe(score);
});

test('what is rated stands in the request, which is the same each time', () => {
  const messages = [{ role: 'user', content: 'Count to three.' }];
  const request = evaluationRequest(messages, 'One, two.');
  expect(request.messages[0]?.content).toContain('Count to three.');
  expect(request.messages[0]?.content).toContain('One, two.');
  expect(request).toMatchObject({ n: 1, temperature: 0, seed: null, prefix: '' });
});
