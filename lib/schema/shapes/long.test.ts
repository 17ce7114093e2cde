import { expect, test } from 'vitest';
import { isLong, readLong } from './long';

test('reads a row with one response, its rewards under their columns, the main one first', () => {
  const record = {
    prompt_id: 7,
    prompt: 'Hi',
    source: 'web',
    reward_logit: -2.5,
    response_index: 3,
    seed: 42,
    num_tokens: 10,
    prompt_tokens: 4,
    model: 'm',
    finish_reason: 'stop',
    text: 'Hello',
    reward: 0.5,
    reward_other: null,
    helpfulness: 4,
    is_correct: true,
    notes: null,
  };
  const result = readLong(record);
  expect(result).toEqual({
    ok: true,
    nonFinite: false,
    row: {
      promptId: '7',
      messages: [{ role: 'user', content: 'Hi' }],
      templated: false,
      meta: { source: 'web' },
      responses: [
        {
          text: 'Hello',
          rewards: { reward: 0.5, reward_logit: -2.5, reward_other: null, helpfulness: 4 },
          attributes: {
            response_index: 3,
            seed: 42,
            num_tokens: 10,
            prompt_tokens: 4,
            model: 'm',
            finish_reason: 'stop',
            is_correct: true,
          },
        },
      ],
    },
  });
  if (result.ok) {
    expect(Object.keys(result.row.responses[0]?.rewards ?? {})[0]).toBe('reward');
  }
});

test.each(['response', 'completion', 'output', 'text'])('finds the response under %s', (key) => {
  expect(readLong({ instruction: 'Hi', [key]: 'x', score: 1 })).toMatchObject({
    row: {
      messages: [{ role: 'user', content: 'Hi' }],
      responses: [{ text: 'x', rewards: { score: 1 }, attributes: {} }],
    },
  });
});

test('takes the rewards of several scorers in one column', () => {
  expect(readLong({ prompt: 'Hi', output: 'x', score: { rm: 1, judge: null } })).toMatchObject({
    row: { responses: [{ rewards: { rm: 1, judge: null } }] },
  });
});

test.each([null, '', '3', 'N/A', true, {}, []])(
  'a reward that is %j leaves the response unscored',
  (reward) => {
    const result = readLong({ prompt: 'Hi', text: 'x', reward });
    expect(result.ok && Object.values(result.row.responses[0]?.rewards ?? {})).toSatisfy(
      (values: unknown) => Array.isArray(values) && values.every((value) => value === null),
    );
  },
);

test('a row with an id alone leaves the prompt to an earlier row', () => {
  expect(readLong({ prompt_id: 'p', text: 'x', prompt: null })).toMatchObject({
    row: { promptId: 'p', messages: [] },
  });
});

test.each([
  [{ text: 'x' }, 'rowsWithoutPrompt', 'expected prompt or messages or instruction or prompt_id'],
  [{ prompt_id: ' ', text: 'x' }, 'rowsWithoutPrompt', 'expected prompt'],
  [{ prompt_id: 'p', prompt: '', text: 'x' }, 'rowsWithoutPrompt', 'prompt is blank'],
  [{ prompt: 'Hi', output: ['x'] }, 'otherShape', 'output is a list, expected text'],
  [
    { prompt: 'Hi', reward: 1 },
    'otherShape',
    'this row has the keys prompt, reward; expected {prompt, response',
  ],
])('refuses %j', (record, kind, message) => {
  expect(readLong(record)).toEqual({ ok: false, kind, message: expect.stringContaining(message) });
});

test('an empty response is kept, and null is one', () => {
  expect(readLong({ prompt: 'Hi', response: '' })).toMatchObject({
    row: { responses: [{ text: '' }] },
  });
  expect(readLong({ prompt: 'Hi', response: null })).toMatchObject({
    row: { responses: [{ text: '', rewards: {}, attributes: {} }] },
  });
});

test.each([
  [{ prompt: 'Hi', response: 'x' }, true],
  [{ prompt_id: 3, text: null, reward: 1 }, true],
  [{ messages: [], completion: 'x' }, true],
  [{ instruction: 'Hi', output: ['x'] }, false],
  [{ prompt: 'Hi', chosen: 'x', rejected: 'y' }, false],
  [{ text: 'x', reward: 1 }, false],
])('%j is a row with one response: %s', (record, expected) => {
  expect(isLong(record)).toBe(expected);
});
