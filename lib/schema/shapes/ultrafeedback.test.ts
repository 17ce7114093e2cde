import { expect, test } from 'vitest';
import { isUltraFeedback, readUltraFeedback } from './ultrafeedback';

const record = {
  source: 'evol_instruct',
  instruction: 'Why is the sky blue?',
  models: ['a', 'b'],
  completions: [
    {
      model: 'a',
      principle: 'honesty',
      response: 'Because of scattering.',
      overall_score: 8.5,
      'fine-grained_score': 4.25,
      annotations: {
        honesty: { Rating: '5', Rationale: 'It is sure and right.' },
        truthfulness: { Type: ['None'], Rating: 'N/A', Rationale: 'No facts.' },
      },
    },
    { model: 'b', response: 'It is not.', annotations: { honesty: { Rating: 1 } } },
    { model: 'c', response: 'Hm.' },
  ],
};

test('ratings are rewards of their aspect, N/A a missing one', () => {
  expect(isUltraFeedback(record)).toBe(true);
  expect(readUltraFeedback(record)).toEqual({
    ok: true,
    nonFinite: false,
    row: {
      promptId: null,
      messages: [{ role: 'user', content: 'Why is the sky blue?' }],
      templated: false,
      meta: { source: 'evol_instruct', models: ['a', 'b'] },
      responses: [
        {
          text: 'Because of scattering.',
          rewards: {
            overall_score: 8.5,
            'fine-grained_score': 4.25,
            honesty: 5,
            truthfulness: null,
          },
          attributes: {
            model: 'a',
            principle: 'honesty',
            annotations: record.completions[0]?.annotations,
          },
        },
        {
          text: 'It is not.',
          rewards: { honesty: 1 },
          attributes: { model: 'b', annotations: { honesty: { Rating: 1 } } },
        },
        { text: 'Hm.', rewards: {}, attributes: { model: 'c' } },
      ],
    },
  });
});

test.each([
  ['4', 4],
  [' 3.5 ', 3.5],
  ['-1', -1],
  ['', null],
  ['N/A', null],
  ['4/5', null],
  ['0x4', null],
  [null, null],
])('the rating %j is %j', (Rating, expected) => {
  const completions = [{ response: 'a', annotations: { help: { Rating } } }];
  expect(readUltraFeedback({ instruction: 'Hi', completions })).toMatchObject({
    row: { responses: [{ rewards: { help: expected } }] },
  });
});

test.each([
  [{ completions: [{ response: 'a' }] }, 'rowsWithoutPrompt', 'expected prompt or messages'],
  [{ instruction: 'Hi', completions: ['a'] }, 'otherShape', 'completions[0] is text, expected an'],
  [{ instruction: 'Hi' }, 'otherShape', 'expected {instruction, completions'],
  [{ instruction: 'Hi', prompt_id: 2 ** 60, completions: [] }, 'otherShape', 'beyond 2^53'],
])('refuses %j', (row, kind, message) => {
  expect(readUltraFeedback(row)).toEqual({
    ok: false,
    kind,
    message: expect.stringContaining(message),
  });
});

test.each([
  [{ completions: [{ rank: 0, completion: [] }] }, false],
  [{ completions: [] }, false],
  [{ completions: 'a' }, false],
  [{ completions: [{ response: null }] }, true],
])('%j is UltraFeedback: %s', (row, expected) => {
  expect(isUltraFeedback(row)).toBe(expected);
});
