import { expect, test } from 'vitest';
import { isNested, readNested } from './nested';

const PROMPT = { prompt: 'Hi' };

test('reads a prompt with its responses, and keeps what else there is', () => {
  const record = {
    prompt_id: 'p1',
    prompt: 'Hi',
    source: 'web',
    tags: ['a', { b: 1 }],
    responses: [
      { text: 'one', reward: 1.5, model: 'm', seed: 3 },
      { text: '', reward: null, picked_by: [] },
    ],
  };
  expect(readNested(record)).toEqual({
    ok: true,
    nonFinite: false,
    row: {
      promptId: 'p1',
      messages: [{ role: 'user', content: 'Hi' }],
      templated: false,
      meta: { source: 'web', tags: ['a', { b: 1 }] },
      responses: [
        { text: 'one', rewards: { reward: 1.5 }, attributes: { model: 'm', seed: 3 } },
        { text: '', rewards: { reward: null }, attributes: { picked_by: [] } },
      ],
    },
  });
});

test.each(['text', 'response', 'completion', 'output', 'content'])(
  'finds the text of a response under %s',
  (key) => {
    expect(readNested({ ...PROMPT, responses: [{ [key]: 'x', role: 'assistant' }] })).toMatchObject(
      {
        row: { responses: [{ text: 'x', attributes: { role: 'assistant' } }] },
      },
    );
  },
);

test.each([
  [{ reward: 1 }, { reward: 1 }],
  [{ score: -2.5 }, { score: -2.5 }],
  [{ rating: 0 }, { rating: 0 }],
  [{ rewards: { helpful: 1, safe: 'no', ok: null } }, { helpful: 1, safe: null, ok: null }],
  [
    { scores: { a: 1 }, reward: 2 },
    { a: 1, reward: 2 },
  ],
  [{ score: { rm: 0.5 } }, { rm: 0.5 }],
  [{ reward: '7' }, { reward: null }],
  [{ reward: true }, { reward: null }],
  [{ reward: [1] }, { reward: null }],
  [{}, {}],
])('%j gives the rewards %j', (fields, rewards) => {
  expect(readNested({ ...PROMPT, responses: [{ text: 'x', ...fields }] })).toMatchObject({
    row: { responses: [{ rewards }] },
  });
});

test('says where a number is too large to be one', () => {
  const record = JSON.parse('{"prompt":"Hi","responses":[{"text":"x","reward":1e999}]}');
  expect(readNested(record)).toMatchObject({
    nonFinite: true,
    row: { responses: [{ rewards: { reward: null } }] },
  });
});

test('a text that is missing or null is empty, another value is kept beside it', () => {
  const responses = [{ reward: 1 }, { text: null }, { text: 42 }, { text: null, output: 'x' }];
  expect(readNested({ ...PROMPT, responses })).toMatchObject({
    row: {
      responses: [
        { text: '', attributes: {} },
        { text: '', attributes: {} },
        { text: '', attributes: { text: 42 } },
        { text: 'x', attributes: { text: null } },
      ],
    },
  });
});

test.each([
  [
    { responses: [] },
    'rowsWithoutPrompt',
    'expected prompt or messages or instruction, found none',
  ],
  [{ prompt: ' \n', responses: [] }, 'rowsWithoutPrompt', 'prompt is blank'],
  [{ messages: [], responses: [] }, 'rowsWithoutPrompt', 'messages is blank'],
  [
    { prompt: 7, responses: [] },
    'otherShape',
    'prompt is a number, expected text or a list of messages',
  ],
  [
    { prompt: 'Hi', answers: [] },
    'otherShape',
    'this row has the keys prompt, answers; expected {prompt, responses: [{text, reward}]}',
  ],
  [
    { prompt: 'Hi', responses: [{ text: 'a' }, 'b'] },
    'otherShape',
    'responses[1] is text, expected an object with text and reward',
  ],
  [
    { messages: [{ role: 'user', content: [{ type: 'image' }] }], responses: [] },
    'otherShape',
    'messages[0].content is a list, expected text',
  ],
  [
    { messages: [{ from: 'human', value: 'Hi' }], responses: [] },
    'otherShape',
    'messages[0].role is missing, expected text',
  ],
  [
    { messages: ['Hi'], responses: [] },
    'otherShape',
    'messages[0] is text, expected an object with role and content',
  ],
  [
    { prompt: 'Hi', prompt_id: 2 ** 60, responses: [] },
    'otherShape',
    'prompt_id is a number beyond 2^53',
  ],
])('refuses %j', (record, kind, message) => {
  expect(readNested(record)).toEqual({
    ok: false,
    kind,
    message: expect.stringContaining(message),
  });
});

test('takes messages with several turns, and a prompt that is a list of them', () => {
  const messages = [
    { role: 'system', content: 'Be kind' },
    { role: 'user', content: 'Hi' },
  ];
  for (const record of [
    { messages, responses: [] },
    { prompt: messages, responses: [] },
  ]) {
    expect(readNested(record)).toMatchObject({ row: { messages, promptId: null, meta: {} } });
  }
});

test('turns a rendered chat template back into messages', () => {
  const prompt = '<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n';
  expect(readNested({ prompt, responses: [] })).toMatchObject({
    row: { messages: [{ role: 'user', content: 'Hi' }], templated: false },
  });
  expect(readNested({ prompt: `${prompt}Sure`, responses: [] })).toMatchObject({
    row: { templated: true },
  });
});

test('an instruction takes its input with it', () => {
  const record = { instruction: 'Translate', input: 'Hallo', responses: [] };
  expect(readNested(record)).toMatchObject({
    row: { messages: [{ role: 'user', content: 'Translate\nHallo' }], meta: {} },
  });
  expect(readNested({ ...record, input: '' })).toMatchObject({
    row: { messages: [{ content: 'Translate' }], meta: { input: '' } },
  });
});

test('a key called __proto__ does no harm, and a deep value is cut', () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  const record = JSON.parse(
    `{"prompt":"Hi","__proto__":{"polluted":1},"deep":${deep},"responses":[{"text":"x","__proto__":{"a":1},"rewards":{"__proto__":3}}]}`,
  );
  const result = readNested(record);
  expect(result).toMatchObject({ ok: true, row: { responses: [{ rewards: {} }] } });
  expect(JSON.stringify(result)).not.toContain('polluted');
  expect(Object.prototype).not.toHaveProperty('polluted');
});

test.each([
  [{ responses: [{}] }, true],
  [{ responses: [] }, true],
  [{ responses: ['a'] }, false],
  [{ responses: 'a' }, false],
  [{}, false],
])('%j is nested: %s', (record, expected) => {
  expect(isNested(record)).toBe(expected);
});
