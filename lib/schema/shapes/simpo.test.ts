import { expect, test } from 'vitest';
import { isSimpo, readSimpo } from './simpo';

const record = {
  prompt: '2+2?',
  all_generated_responses: ['4', '5', null],
  all_rm_scores: [0.17, null, 'high'],
  chosen: [{ role: 'assistant', content: '4' }],
  rejected: [{ role: 'assistant', content: '5' }],
  split: 'train',
};

test('reads two lists of one length, without the pair that was made of them', () => {
  expect(isSimpo(record)).toBe(true);
  expect(readSimpo(record)).toEqual({
    ok: true,
    nonFinite: false,
    row: {
      promptId: null,
      messages: [{ role: 'user', content: '2+2?' }],
      templated: false,
      meta: { split: 'train' },
      responses: [
        { text: '4', rewards: { reward: 0.17 }, attributes: {} },
        { text: '5', rewards: { reward: null }, attributes: {} },
        { text: '', rewards: { reward: null }, attributes: {} },
      ],
    },
  });
});

test('refuses lists of different length', () => {
  expect(readSimpo({ ...record, all_rm_scores: [1, 2, 3, 4] })).toEqual({
    ok: false,
    kind: 'lengthMismatches',
    message: 'all_rm_scores has 4 entries, all_generated_responses has 3',
  });
});

test.each([
  [{ ...record, prompt: null }, 'rowsWithoutPrompt', 'expected prompt, found none'],
  [{ prompt: 'x', all_rm_scores: [] }, 'otherShape', 'this row has the keys prompt, all_rm_scores'],
])('refuses %j', (row, kind, message) => {
  expect(readSimpo(row)).toMatchObject({
    ok: false,
    kind,
    message: expect.stringContaining(message),
  });
});
