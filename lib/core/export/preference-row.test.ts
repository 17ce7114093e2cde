import { expect, test } from 'vitest';
import { preferenceRow } from './preference-row';

const pair = {
  promptId: 'p1',
  messages: [{ role: 'user', content: 'Hi "you"\r\n' }],
  chosen: 'Hello 👋',
  rejected: '',
  scoreChosen: 1.0000003,
  scoreRejected: -2,
};

test('a conversational row holds message lists and the metadata, in a fixed order', () => {
  expect(preferenceRow('trl-conversational', pair)).toBe(
    '{"prompt":[{"role":"user","content":"Hi \\"you\\"\\r\\n"}],"chosen":[{"role":"assistant","content":"Hello 👋"}],"rejected":[{"role":"assistant","content":""}],"prompt_id":"p1","score_chosen":1.0000003,"score_rejected":-2}',
  );
});

test('a standard row holds strings', () => {
  expect(preferenceRow('trl-standard', pair)).toBe(
    '{"prompt":"Hi \\"you\\"\\r\\n","chosen":"Hello 👋","rejected":"","prompt_id":"p1","score_chosen":1.0000003,"score_rejected":-2}',
  );
});

test('a standard prompt of several turns names the roles and ends where the assistant speaks', () => {
  const messages = [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Hi' },
  ];
  expect(JSON.parse(preferenceRow('trl-standard', { ...pair, messages }))).toMatchObject({
    prompt: 'System: Be brief.\n\nUser: Hi\n\nAssistant:',
  });
});
