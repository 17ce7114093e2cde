import { expect, test } from 'vitest';
import { jsonBody, judgeMessages, rewardBody, scoreBody } from './score-bodies';

const messages = [{ role: 'user', content: 'What is {response}?' }];
const scored = { messages, response: 'It is {prompt}.' };
const turns = [
  { role: 'system', content: 'Be kind.' },
  { role: 'user', content: 'Hi' },
];
const RANGE = { min: null, max: null };

test('a reward model gets the conversation with the response, or a text', () => {
  const asked = { kind: 'pooling', model: 'rm', raw: true, path: '/pooling' } as const;
  expect(rewardBody({ ...asked, input: 'messages' }, messages, [scored.response])).toEqual({
    model: 'rm',
    messages: [...messages, { role: 'assistant', content: 'It is {prompt}.' }],
    encoding_format: 'float',
    use_activation: false,
    activation: false,
  });
  const classify = { ...asked, kind: 'classify', raw: false, label: 1 } as const;
  const asText = { ...classify, input: { template: 'Q {prompt} A {response}' } };
  expect(rewardBody(asText, messages, [scored.response])).toEqual({
    ...{ model: 'rm', input: 'Q What is {response}? A It is {prompt}.' },
  });
  expect(rewardBody(asText, [{ role: 'user', content: 'q' }], ['a', 'b'])).toEqual({
    ...{ model: 'rm', input: ['Q q A a', 'Q q A b'] },
  });
});

test('a cross-encoder gets the prompt once and all responses', () => {
  const scorer = { kind: 'score', model: 'ce', raw: false, path: '/score' } as const;
  expect(scoreBody(scorer, turns, ['a', 'b'])).toEqual({
    model: 'ce',
    text_1: 'system: Be kind.\n\nuser: Hi',
    text_2: ['a', 'b'],
  });
});

test('what stands in a prompt or response is never taken for a placeholder', () => {
  const template = '{prompt}|{response}|{other}|{prompt}';
  const left = { temperature: null, maxTokens: null };
  const judge = {
    ...left,
    kind: 'judge',
    model: 'j',
    template,
    pattern: '(.)',
    range: RANGE,
  } as const;
  expect(judgeMessages(judge, scored)).toEqual([
    {
      role: 'user',
      content: 'What is {response}?|It is {prompt}.|{other}|What is {response}?',
    },
  ]);
});

test('a body of one’s own is filled where it has texts', () => {
  const body = { a: ['{prompt}', 3, null, true], b: { c: 'R: {response}' }, d: '{messages}' };
  const scorer = { kind: 'json', path: '/', body, at: ['s'], range: RANGE } as const;
  expect(jsonBody(scorer, scored)).toEqual({
    a: ['What is {response}?', 3, null, true],
    b: { c: 'R: It is {prompt}.' },
    d: [...messages, { role: 'assistant', content: 'It is {prompt}.' }],
  });
});
