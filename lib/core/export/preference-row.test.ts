import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preferenceRow } from './preference-row';

const pair = {
  promptId: 'p1',
  promptJson: '[{"role":"user","content":"Hi"}]',
  chosen: 'Hello "you" 👋\r\n',
  rejected: '',
  scoreChosen: 1.0000003,
  scoreRejected: -2,
};

test('a conversational row holds message lists and the metadata, in a fixed order', () => {
  expect(preferenceRow('trl-conversational', pair)).toBe(
    '{"prompt":[{"role":"user","content":"Hi"}],"chosen":[{"role":"assistant","content":"Hello \\"you\\" 👋\\r\\n"}],"rejected":[{"role":"assistant","content":""}],"prompt_id":"p1","score_chosen":1.0000003,"score_rejected":-2}',
  );
});

test('a standard row holds strings', () => {
  expect(preferenceRow('trl-standard', { ...pair, promptJson: '"Hi"' })).toBe(
    '{"prompt":"Hi","chosen":"Hello \\"you\\" 👋\\r\\n","rejected":"","prompt_id":"p1","score_chosen":1.0000003,"score_rejected":-2}',
  );
});

test('every row is JSON that gives the texts and scores back', () => {
  const pairs = fc.record({
    promptId: fc.string({ unit: 'binary' }),
    chosen: fc.string({ unit: 'binary' }),
    rejected: fc.string({ unit: 'binary' }),
    scoreChosen: fc.double({ noDefaultInfinity: true, noNaN: true }).map((score) => score + 0),
    scoreRejected: fc.double({ noDefaultInfinity: true, noNaN: true }).map((score) => score + 0),
  });
  fc.assert(
    fc.property(pairs, ({ promptId, chosen, rejected, scoreChosen, scoreRejected }) => {
      const row = { promptId, promptJson: '"p"', chosen, rejected, scoreChosen, scoreRejected };
      expect(JSON.parse(preferenceRow('trl-standard', row))).toEqual({
        prompt: 'p',
        chosen,
        rejected,
        prompt_id: promptId,
        score_chosen: scoreChosen,
        score_rejected: scoreRejected,
      });
    }),
  );
});
