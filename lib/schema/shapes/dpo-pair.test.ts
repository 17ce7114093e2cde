import { expect, test } from 'vitest';
import { isDpoPair, readDpoPair } from './dpo-pair';

const LLAMA3 =
  '<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\n<|eot_id|>' +
  '<|start_header_id|>user<|end_header_id|>\n\nWhat breed dog is smallest?<|eot_id|>' +
  '<|start_header_id|>assistant<|end_header_id|>\n\n';

test('turns the instruction back into messages, without its empty system turn', () => {
  const record = { instruction: LLAMA3, output: ['Chihuahua', 'Pug'], scores: [1.5, -0.25] };
  expect(isDpoPair(record)).toBe(true);
  expect(readDpoPair(record)).toEqual({
    ok: true,
    nonFinite: false,
    row: {
      promptId: null,
      messages: [{ role: 'user', content: 'What breed dog is smallest?' }],
      templated: false,
      meta: {},
      responses: [
        { text: 'Chihuahua', rewards: { reward: 1.5 }, attributes: {} },
        { text: 'Pug', rewards: { reward: -0.25 }, attributes: {} },
      ],
    },
  });
});

test('takes an instruction that is plain text', () => {
  expect(readDpoPair({ instruction: 'Hi', output: [], scores: [], prompt_id: 'p' })).toMatchObject({
    row: { promptId: 'p', messages: [{ role: 'user', content: 'Hi' }], meta: {} },
  });
});

test.each([
  [
    { instruction: 'Hi', output: ['a'], scores: [] },
    'lengthMismatches',
    'scores has 0 entries, output has 1',
  ],
  [
    { instruction: 'Hi', output: [], scores: [1] },
    'lengthMismatches',
    'scores has 1 entry, output has 0',
  ],
  [{ instruction: '', output: [], scores: [] }, 'rowsWithoutPrompt', 'instruction is blank'],
  [
    { instruction: 'Hi', output: 'a', scores: [1] },
    'otherShape',
    'expected {instruction, output: [], scores: []}',
  ],
])('refuses %j', (record, kind, message) => {
  expect(readDpoPair(record)).toEqual({
    ok: false,
    kind,
    message: expect.stringContaining(message),
  });
});
