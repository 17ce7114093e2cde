import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutStep } from './cut-step';

const SENTENCES = { step: 'sentence', stepTokens: 16 } as const;
const sample = (
  text: string,
  finishReason: string | null = 'length',
  tokens: number | null = 16,
) => ({
  text,
  finishReason,
  tokens,
  logprob: null,
});

test.each([
  ['One bird sings. Another', 'One bird sings.'],
  [' He said “no.” Then', ' He said “no.”'],
  ['\n\nA title\nand more', '\n\nA title'],
  ['no end in sight', 'no end in sight'],
  ['P.S. It rains. Often', 'P.S. It rains.'],
  ['* a\n* b', '* a'],
])('a sentence of %j is %j', (text, step) => {
  expect(cutStep(sample(text), SENTENCES)).toEqual({ text: step, ended: false });
});

test('a response ends where the policy ended it and nothing was cut', () => {
  expect(cutStep(sample('It rains. ', 'stop'), SENTENCES).ended).toBe(true);
  expect(cutStep(sample('It rains. Often.', 'stop'), SENTENCES).ended).toBe(false);
  expect(cutStep(sample('It rains.', 'length'), SENTENCES).ended).toBe(false);
  expect(cutStep(sample('It rains.', null, 4), SENTENCES).ended).toBe(true);
  expect(cutStep(sample('It rains.', null, 16), SENTENCES).ended).toBe(false);
  expect(cutStep(sample('It rains.', null, null), SENTENCES).ended).toBe(false);
});

test('a step is a beginning of its sample, and what is cut is more than blanks', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', '.', '!', '"', ' ', '\n', '。', '*') }),
      fc.constantFrom('sentence' as const, 'tokens' as const),
      (text, step) => {
        const cut = cutStep(sample(text, 'stop'), { step, stepTokens: 16 });
        expect(text.startsWith(cut.text)).toBe(true);
        expect(cut.ended).toBe(cut.text === text);
        if (!cut.ended) expect(text.slice(cut.text.length).trim()).not.toBe('');
      },
    ),
  );
});
