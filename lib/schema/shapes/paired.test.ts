import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowTexts } from '@/lib/core/export/row-texts';
import { isPaired, readPaired } from './paired';

const user = (content: string) => ({ role: 'user', content });
const assistant = (content: string) => ({ role: 'assistant', content });
const system = (content: string) => ({ role: 'system', content });
const side = (text: string, preference: string, rewards = {}, more = {}) => ({
  text,
  rewards,
  attributes: { ...more, preference },
});
const row = (record: Record<string, unknown>) => {
  const result = readPaired(record);
  if (!result.ok) throw new Error(result.message);
  return result.row;
};

test('a pair becomes two responses of one prompt, the chosen one first', () => {
  const record = { prompt_id: 7, prompt: 'Hi', chosen: ' yes\n', rejected: '', source: 'web' };
  expect(readPaired(record)).toEqual({
    ok: true,
    nonFinite: false,
    row: {
      promptId: '7',
      messages: [user('Hi')],
      templated: false,
      meta: { source: 'web' },
      responses: [side(' yes\n', 'chosen'), side('', 'rejected')],
    },
  });
});

describe('scores', () => {
  test.each([
    [{ score_chosen: 8, score_rejected: 2.5 }, { score: 8 }, { score: 2.5 }],
    [{ chosen_score: 8, rejected_score: -1 }, { score: 8 }, { score: -1 }],
    [{ chosen_rating: 5, rejected_rating: 1 }, { rating: 5 }, { rating: 1 }],
    [{ 'chosen-rating': 5, 'rejected-rating': 1 }, { rating: 5 }, { rating: 1 }],
    [{ reward_chosen: 0, reward_rejected: null }, { reward: 0 }, { reward: null }],
    [{ score_chosen: 'high', score_rejected: 2 }, { score: null }, { score: 2 }],
    [{ score_chosen: 3 }, { score: 3 }, { score: null }],
    [{ helpfulness_chosen: 4, helpfulness_rejected: 3 }, { helpfulness: 4 }, { helpfulness: 3 }],
    [
      { rewards_chosen: { help: 4, safe: 1 }, rewards_rejected: { help: 3, safe: 'N/A' } },
      { help: 4, safe: 1 },
      { help: 3, safe: null },
    ],
    [{ chosen_score: { rm: 4 }, rejected_score: null }, { rm: 4 }, {}],
  ])('%j are rewards', (columns, chosen, rejected) => {
    const pair = { prompt: 'Hi', chosen: 'a', rejected: 'b', ...columns };
    expect(row(pair)).toMatchObject({
      meta: {},
      responses: [side('a', 'chosen', chosen), side('b', 'rejected', rejected)],
    });
  });

  test('what is known of one side is an attribute, and a rank or a length no reward', () => {
    const columns = {
      ...{ chosen_model: 'm', rejected_model: 'n', chosen_rank: 1, rejected_rank: 2 },
      ...{ chosen_length: 10, rejected_length: 20, num_rejected: 1, margin: 2 },
    };
    expect(row({ prompt: 'Hi', chosen: 'a', rejected: 'b', ...columns })).toMatchObject({
      meta: { num_rejected: 1, margin: 2 },
      responses: [
        side('a', 'chosen', {}, { model: 'm', rank: 1, length: 10 }),
        side('b', 'rejected', {}, { model: 'n', rank: 2, length: 20 }),
      ],
    });
  });

  test('a number too large to be one is no score', () => {
    const record = JSON.parse('{"prompt":"Hi","chosen":"a","rejected":"b","score_chosen":1e999}');
    expect(readPaired(record)).toMatchObject({
      nonFinite: true,
      row: { responses: [{ rewards: { score: null } }, { rewards: { score: null } }] },
    });
  });
});

describe('the prompt', () => {
  const chat = [user('Hi'), assistant('Yes?'), user('Go')];

  test.each([
    ['text', { prompt: 'Hi', chosen: 'a', rejected: 'b' }, [user('Hi')]],
    ['messages', { prompt: chat, chosen: [assistant('a')], rejected: [assistant('b')] }, chat],
    ['messages of its own name', { messages: chat, chosen: assistant('a'), rejected: 'b' }, chat],
    [
      'the shared beginning of conversations',
      { chosen: [...chat, assistant('a')], rejected: [...chat, assistant('b')] },
      chat,
    ],
    [
      'the conversation, where a part of it stands beside it',
      { prompt: 'Go', chosen: [...chat, assistant('a')], rejected: [...chat, assistant('b')] },
      chat,
    ],
    [
      'what stands beside it, where that has a system message',
      {
        prompt: [system('S'), user('Hi')],
        chosen: [user('Hi'), assistant('a')],
        rejected: [user('Hi'), assistant('b')],
      },
      [system('S'), user('Hi')],
    ],
    [
      'both, where the conversation goes on from it',
      {
        prompt: [user('Hi')],
        chosen: [assistant('Yes?'), user('Go'), assistant('a')],
        rejected: [assistant('Yes?'), user('Go'), assistant('b')],
      },
      chat,
    ],
    [
      'ShareGPT turns',
      {
        conversations: [
          { from: 'system', value: 'S' },
          { from: 'human', value: 'Hi' },
        ],
        chosen: { from: 'gpt', value: 'a' },
        rejected: { from: 'gpt', value: 'b' },
      },
      [system('S'), user('Hi')],
    ],
    [
      'an instruction with its input',
      { instruction: 'Translate', input: 'Hallo', chosen: 'a', rejected: 'b' },
      [user('Translate\nHallo')],
    ],
    [
      'a question with its system prompt',
      { system: 'S', question: 'Hi', chosen: 'a', rejected: 'b' },
      [system('S'), user('Hi')],
    ],
    [
      'the shared beginning of transcripts',
      {
        chosen: '\n\nHuman: Hi\n\nAssistant: Yes?\n\nHuman: Go\n\nAssistant: a',
        rejected: '\n\nHuman: Hi\n\nAssistant: Yes?\n\nHuman: Go\n\nAssistant: b',
      },
      chat,
    ],
    [
      'a transcript that asks for the answer',
      { prompt: '\n\nHuman: Hi\n\nAssistant:', chosen: ' a', rejected: ' b' },
      [user('Hi')],
    ],
    [
      'a transcript that asks for the answer, beside whole ones',
      {
        prompt: '\n\nHuman: Hi\n\nAssistant:',
        chosen: '\n\nHuman: Hi\n\nAssistant: a',
        rejected: '\n\nHuman: Hi\n\nAssistant: b',
      },
      [user('Hi')],
    ],
    [
      'a rendered chat template',
      {
        prompt: '<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n',
        chosen: 'a',
        rejected: 'b',
      },
      [user('Hi')],
    ],
    [
      'a blank prompt counts as none',
      { prompt: '', chosen: [...chat, assistant('a')], rejected: [...chat, assistant('b')] },
      chat,
    ],
  ])('is read as %s', (_, record, messages) => {
    expect(row(record)).toMatchObject({
      messages,
      responses: [side('a', 'chosen'), side('b', 'rejected')],
    });
  });

  test('a prompt that is not part of the conversation is kept beside it', () => {
    const whole = (text: string) => [user('Hi'), assistant(text)];
    const record = { prompt: 'Another', chosen: whole('a'), rejected: whole('b') };
    expect(row(record)).toMatchObject({ messages: [user('Hi')], meta: { prompt: 'Another' } });
  });

  test('a copy of the chosen conversation under messages is left out', () => {
    const whole = (text: string) => [user('Hi'), assistant(text)];
    const record = { chosen: whole('a'), rejected: whole('b'), messages: whole('a') };
    for (const one of [record, { ...record, prompt: 'Hi' }]) {
      expect(row(one)).toMatchObject({ messages: [user('Hi')], meta: {} });
    }
  });

  test('a text about transcripts is a response where there is a prompt', () => {
    const chosen = 'Human: Hi\n\nAssistant: Yes';
    expect(row({ prompt: 'Write one', chosen, rejected: 'b' }).responses[0]?.text).toBe(chosen);
  });
});

test.each([
  [{ chosen: 'a', rejected: 'b' }, 'rowsWithoutPrompt', 'expected prompt, or whole conversations'],
  [
    { chosen: [assistant('a')], rejected: [assistant('b')] },
    'rowsWithoutPrompt',
    'expected prompt, or whole conversations',
  ],
  [
    { prompt: 'Hi', chosen: null, rejected: 'b' },
    'otherShape',
    'chosen is null, expected text or messages; expected {prompt, chosen, rejected',
  ],
  [{ prompt: 'Hi', text: 'b' }, 'otherShape', 'this row has the keys prompt, text; expected {'],
  [
    { prompt: 'Hi', chosen: [user('a')], rejected: [assistant('b')] },
    'otherShape',
    'chosen ends with a turn of "user", expected one of the assistant',
  ],
  [
    { prompt: 'Hi', chosen: [], rejected: [assistant('b')] },
    'otherShape',
    'chosen ends with no turn at all',
  ],
  [
    { chosen: [user('Hi'), assistant('a')], rejected: [user('Ho'), assistant('b')] },
    'otherShape',
    'chosen and rejected part at turn 1, before their last',
  ],
  [
    { prompt: 'Hi', chosen: [{ role: 'assistant', content: null }], rejected: 'b' },
    'otherShape',
    'chosen[0].content is null, expected text',
  ],
  [
    { prompt: [{ from: 1, value: 'x' }], chosen: 'a', rejected: 'b' },
    'otherShape',
    'prompt[0].from is a number, expected text',
  ],
  [{ prompt: ['Hi'], chosen: 'a', rejected: 'b' }, 'otherShape', 'prompt[0] is text, expected an'],
  [{ prompt: 3, chosen: 'a', rejected: 'b' }, 'otherShape', 'prompt is a number, expected text'],
  [{ prompt: 'Hi', prompt_id: 2 ** 60, chosen: 'a', rejected: 'b' }, 'otherShape', 'beyond 2^53'],
])('refuses %j', (record, kind, message) => {
  expect(readPaired(record)).toEqual({
    ok: false,
    kind,
    message: expect.stringContaining(message),
  });
});

test.each([
  [{ chosen: 'a', rejected: 'b' }, true],
  [{ chosen: [], rejected: {} }, true],
  [{ chosen: true, rejected: false }, false],
  [{ chosen: 'a' }, false],
])('%j is paired: %s', (record, expected) => {
  expect(isPaired(record)).toBe(expected);
});

test('an exported row comes back as the pair it was made of', () => {
  const text = fc.string({ unit: 'grapheme' });
  const score = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  const pairs = fc.record({
    promptId: fc.string({ unit: 'grapheme', minLength: 1 }).filter((id) => id.trim() !== ''),
    content: text.map((own) => `Q${own}`),
    chosen: text,
    rejected: text,
    scoreChosen: score,
    scoreRejected: score,
  });
  fc.assert(
    fc.property(pairs, ({ promptId, content, chosen, rejected, scoreChosen, scoreRejected }) => {
      const messagesJson = JSON.stringify([user(content)]);
      const pair = { promptId, messagesJson, chosen, rejected, scoreChosen, scoreRejected };
      const [line = ''] = rowTexts('trl-conversational', pair, () => []);
      expect(row(JSON.parse(line))).toEqual({
        promptId,
        messages: [user(content)],
        templated: false,
        meta: {},
        responses: [
          side(chosen, 'chosen', { score: scoreChosen }),
          side(rejected, 'rejected', { score: scoreRejected }),
        ],
      });
    }),
  );
});
