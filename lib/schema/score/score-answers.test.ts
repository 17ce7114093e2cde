import { expect, test } from 'vitest';
import { readClassifyAnswer, readPoolingAnswer, readScoreAnswer } from './score-answers';

const listed = (...data: object[]) => ({ id: 'x', object: 'list', model: 'm', data, usage: {} });
const pooled = (data: unknown) => listed({ index: 0, object: 'pooling', data });

test.each([
  ['one number', [0.5], 0.5],
  ['one number in a list', [[-2.25]], -2.25],
  ['one for each token, the last', [[1], [2], [3]], 3],
  ['a null', [null], null],
])('pooling: %s', (_, data, score) => {
  expect(readPoolingAnswer(pooled(data), 1)).toEqual({ scores: [score] });
});

test.each([
  ['an embedding', [0.1, 0.2, 0.3], /expected one number, or one for each token, found 3 numbers/],
  [
    'states of tokens',
    [
      [1, 2],
      [3, 4],
    ],
    /found 2 numbers/,
  ],
  ['nothing', [], /found 0 numbers/],
  ['base64', 'AACAPw==', /^data\.0\.data: /],
])('pooling: %s is refused', (_, data, problem) => {
  expect(readPoolingAnswer(pooled(data), 1)).toEqual({ problem: expect.stringMatching(problem) });
});

test('classify: the only class, or the one that was named', () => {
  const item = (probs: number[]) => ({ index: 0, label: 'x', probs, num_classes: probs.length });
  const read = (label: number | null, probs: number[]) =>
    readClassifyAnswer({ label }, listed(item(probs)), 1);
  expect(read(null, [3.5])).toEqual({ scores: [3.5] });
  expect(read(1, [0.25, 0.75])).toEqual({ scores: [0.75] });
  expect(read(null, [0.25, 0.75])).toEqual({ problem: expect.stringMatching(/tells 2 classes/) });
  expect(read(2, [0.25, 0.75])).toEqual({ problem: expect.stringMatching(/there is none at 2/) });
});

test('scores stand in the order asked for, whatever the order of the answer', () => {
  const item = (index: number, score: number) => ({ index, object: 'score', score });
  expect(readScoreAnswer(listed(item(1, 0.1), item(0, 0.9)), 2)).toEqual({ scores: [0.9, 0.1] });
  for (const data of [[item(0, 1)], [item(0, 1), item(0, 2)], [item(0, 1), item(2, 2)]]) {
    expect(readScoreAnswer(listed(...data), 2)).toEqual({
      problem: expect.stringMatching(/^expected 2 scores, found/),
    });
  }
  expect(readScoreAnswer({ error: 'x' }, 1)).toEqual({ problem: expect.stringMatching(/^data: /) });
});
