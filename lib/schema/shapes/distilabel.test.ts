import { expect, test } from 'vitest';
import { isDistilabel, readDistilabel } from './distilabel';

const record = {
  instruction: 'Hi',
  generations: ['a', 'b', null],
  ratings: [4, null, 'high'],
  generation_models: ['m', 'n', 'm'],
  rationales: ['good', 'odd'],
  chosen: [{ role: 'assistant', content: 'a' }],
  rejected: [{ role: 'assistant', content: 'b' }],
  model_name: 'judge',
};

test('generations become responses with the reward rating and their model', () => {
  expect(readDistilabel(record)).toEqual({
    ok: true,
    nonFinite: false,
    row: {
      promptId: null,
      messages: [{ role: 'user', content: 'Hi' }],
      templated: false,
      meta: { rationales: ['good', 'odd'], model_name: 'judge' },
      responses: [
        { text: 'a', rewards: { rating: 4 }, attributes: { model: 'm' } },
        { text: 'b', rewards: { rating: null }, attributes: { model: 'n' } },
        { text: '', rewards: { rating: null }, attributes: { model: 'm' } },
      ],
    },
  });
});

test('messages count before an instruction, and a system prompt becomes a message', () => {
  const messages = [{ role: 'user', content: 'Go' }];
  const row = { ...record, messages, system_prompt: 'Be kind', ratings: null };
  expect(readDistilabel(row)).toMatchObject({
    row: {
      messages: [{ role: 'system', content: 'Be kind' }, ...messages],
      responses: [{ rewards: {} }, {}, {}],
    },
  });
  const system = [{ role: 'system', content: 'Be brief' }, ...messages];
  expect(readDistilabel({ ...row, messages: system })).toMatchObject({
    row: { messages: system, meta: { system_prompt: 'Be kind' } },
  });
});

test.each([
  [{ ...record, instruction: null }, 'rowsWithoutPrompt', 'expected messages or instruction or'],
  [{ ...record, ratings: [1] }, 'lengthMismatches', 'ratings has 1 entry, generations has 3'],
  [{ instruction: 'Hi', ratings: [] }, 'otherShape', 'expected {instruction, generations: []'],
])('refuses %j', (row, kind, message) => {
  expect(readDistilabel(row)).toMatchObject({
    ok: false,
    kind,
    message: expect.stringContaining(message),
  });
});

test.each([
  [{ generations: [], ratings: [] }, true],
  [{ generations: ['a'] }, true],
  [{ generations: ['a'], ratings: 'none' }, false],
  [{ generations: 'a', ratings: [] }, false],
])('%j is distilabel: %s', (row, expected) => {
  expect(isDistilabel(row)).toBe(expected);
});
