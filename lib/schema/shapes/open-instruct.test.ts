import { expect, test } from 'vitest';
import { isOpenInstruct, readOpenInstruct } from './open-instruct';

const question = { role: 'user', content: 'Hi' };
const record = {
  messages: [question, { role: 'assistant', content: 'Yes' }],
  model_completion: 'Yes',
  reference_completion: 'No',
  reference_completion_score: { 'org/rm': 1 },
  score: { 'org/rm': -0.5, judge: null },
};

test('a row is one response with a reward for each scorer', () => {
  expect(isOpenInstruct(record)).toBe(true);
  expect(readOpenInstruct(record)).toEqual({
    ok: true,
    nonFinite: false,
    row: {
      promptId: null,
      messages: [question],
      templated: false,
      meta: { reference_completion: 'No', reference_completion_score: { 'org/rm': 1 } },
      responses: [{ text: 'Yes', rewards: { 'org/rm': -0.5, judge: null }, attributes: {} }],
    },
  });
});

test('a prompt without an answer stays as it is, and one number is the reward score', () => {
  expect(readOpenInstruct({ ...record, messages: [question], score: 2 })).toMatchObject({
    row: { messages: [question], responses: [{ rewards: { score: 2 } }] },
  });
  expect(readOpenInstruct({ messages: [question], model_completion: null })).toMatchObject({
    row: { responses: [{ text: '', rewards: {} }] },
  });
});

test.each([
  [{ messages: [question] }, 'otherShape', 'this row has the key messages; expected {messages'],
  [{ ...record, model_completion: ['a'] }, 'otherShape', 'model_completion is a list'],
  [{ ...record, messages: [] }, 'rowsWithoutPrompt', 'messages is blank'],
  [
    { ...record, messages: [{ role: 'assistant', content: 'a' }] },
    'rowsWithoutPrompt',
    'messages holds an answer and no prompt',
  ],
  [{ ...record, prompt_id: 2 ** 60 }, 'otherShape', 'beyond 2^53'],
])('refuses %j', (row, kind, message) => {
  expect(readOpenInstruct(row)).toEqual({
    ok: false,
    kind,
    message: expect.stringContaining(message),
  });
});

test.each([
  [{ messages: [], model_completion: 'a' }, true],
  [{ prompt: 'Hi', model_completion: null }, true],
  [{ model_completion: 'a' }, false],
  [{ messages: [], model_completion: 3 }, false],
])('%j is open-instruct: %s', (row, expected) => {
  expect(isOpenInstruct(row)).toBe(expected);
});
