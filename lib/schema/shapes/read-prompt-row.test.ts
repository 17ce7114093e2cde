import { expect, test } from 'vitest';
import { readPromptRow } from './read-prompt-row';

const ASKED = [{ role: 'user', content: 'Why?' }];

test.each([
  ['a text', 'Why?', null, {}],
  ['a prompt with what else is known', { prompt: 'Why?', key: 7 }, null, { key: 7 }],
  ['a prompt with an id', { prompt: 'Why?', prompt_id: 3 }, '3', {}],
  ['messages', { messages: ASKED, difficulty: 5 }, null, { difficulty: 5 }],
  [
    'a row with responses',
    { prompt_id: 'a', prompt: 'Why?', responses: [{ text: 'x', reward: 1 }], tag: 't' },
    'a',
    { tag: 't' },
  ],
])('%s is read', (_, record, promptId, meta) => {
  expect(readPromptRow(record)).toEqual({ ok: true, row: { promptId, messages: ASKED, meta } });
});

test.each([
  [{ text: 'x' }, /prompt or messages or instruction/],
  [{ prompt: ' ' }, /prompt is blank/],
  [{ prompt: 3 }, /prompt is .*expected text/],
  [[1], /expected a row with prompt/],
])('%j is told', (record, message) => {
  expect(readPromptRow(record)).toMatchObject({
    ok: false,
    message: expect.stringMatching(message),
  });
});
