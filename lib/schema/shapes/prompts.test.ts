import { expect, test } from 'vitest';
import { readRecord, recogniseShape } from './recognise-shape';

const constraints = {
  instruction_id_list: ['punctuation:no_comma', 'length_constraints:number_words'],
  kwargs: [{}, { relation: 'at least', num_words: 300 }],
};

test('a prompt with its constraints is a row without responses', () => {
  const record = { key: 7, prompt_id: 's-7', prompt: 'Write.', difficulty: 2, ...constraints };
  expect(recogniseShape(record)).toBe('prompts');
  expect(readRecord('prompts', record)).toMatchObject({
    row: {
      promptId: 's-7',
      messages: [{ role: 'user', content: 'Write.' }],
      meta: { key: 7, difficulty: 2, ...constraints },
      responses: [],
    },
  });
});

test('a prompt alone has no known shape, but can be read as one', () => {
  expect(recogniseShape({ prompt: 'Write.' })).toBe(null);
  expect(readRecord('prompts', { prompt: 'Write.' })).toMatchObject({ ok: true });
  expect(readRecord('prompts', { response: 'r' })).toMatchObject({ kind: 'otherShape' });
});

test.each([
  ['nested', { responses: [{ text: 'r', reward: 1 }] }],
  ['long', { response: 'r', reward: 1 }],
  ['paired', { chosen: 'r', rejected: 's' }],
] as const)('constraints are metadata of the prompt in rows of the shape %s', (shape, rest) => {
  const record = { prompt: 'Write.', ...constraints, ...rest };
  expect(recogniseShape(record)).toBe(shape);
  const result = readRecord(shape, record);
  expect(result).toMatchObject({ row: { meta: constraints } });
  const attributes = result.ok ? result.row.responses[0]?.attributes : null;
  expect(Object.keys(attributes ?? {})).not.toContain('kwargs');
});
