import { expect, test } from 'vitest';
import { canonicalPrompt } from './canonical-prompt';

test('a single user turn is its own text', () => {
  expect(canonicalPrompt([{ role: 'user', content: ' Hi\n' }])).toBe(' Hi\n');
});

test('anything else is compact JSON with role before content', () => {
  expect(canonicalPrompt([{ role: 'system', content: 'Be kind' }])).toBe(
    '[{"role":"system","content":"Be kind"}]',
  );
  expect(
    canonicalPrompt([
      { content: 'A "quote"', role: 'user' },
      { content: 'ü', role: 'assistant' },
    ]),
  ).toBe('[{"role":"user","content":"A \\"quote\\""},{"role":"assistant","content":"ü"}]');
  expect(canonicalPrompt([])).toBe('[]');
});

test('fields beside role and content do not change it', () => {
  const message = { role: 'assistant', content: 'x', name: 'bot' };
  expect(canonicalPrompt([message])).toBe('[{"role":"assistant","content":"x"}]');
});
