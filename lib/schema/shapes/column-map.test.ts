import { expect, test } from 'vitest';
import { columnRenamer, columnsOf } from './column-map';

test('columns are read under the names given, others as they are', () => {
  const rename = columnRenamer({ query: 'prompt', answer: 'response', rank: null });
  expect(rename({ query: 'q', answer: 'a', rank: 1, reward: 2 })).toEqual({
    prompt: 'q',
    response: 'a',
    reward: 2,
  });
});

test('a column gives way to the one that takes its name, where the row has that one', () => {
  const rename = columnRenamer({ rm: 'reward' });
  expect(rename({ reward: 1, rm: 2 })).toEqual({ reward: 2 });
  expect(rename({ reward: 1 })).toEqual({ reward: 1 });
});

test('the items of a list of responses are renamed too', () => {
  const rename = columnRenamer({ generations: 'responses', rm: 'reward', place: null });
  expect(rename({ prompt: 'p', generations: [{ text: 'a', rm: 1, place: 3 }, 'odd'] })).toEqual({
    prompt: 'p',
    responses: [{ text: 'a', reward: 1 }, 'odd'],
  });
});

test('without a map every record stays as it is', () => {
  const record = { a: 1 };
  expect(columnRenamer({})(record)).toBe(record);
  expect(columnRenamer({ a: 'b' })('text')).toBe('text');
});

test('lists the columns of a row and of its first response', () => {
  expect(columnsOf({ prompt: 'p', generations: [{ text: 'a', rm: 1 }], scores: [1] })).toEqual([
    'prompt',
    'generations',
    'scores',
    'text',
    'rm',
  ]);
  expect(columnsOf(['no', 'row'])).toEqual([]);
});
