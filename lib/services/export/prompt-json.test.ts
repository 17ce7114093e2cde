import { expect, test } from 'vitest';
import { promptJson } from './prompt-json';

const messages = JSON.stringify([
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Hi "you"\r\n' },
]);

test('a conversational prompt is the stored messages, byte for byte', () => {
  expect(promptJson('trl-conversational', messages)).toBe(messages);
});

test('a standard prompt of several turns names the roles and ends where the assistant speaks', () => {
  expect(JSON.parse(promptJson('trl-standard', messages))).toBe(
    'System: Be brief.\n\nUser: Hi "you"\r\n\n\nAssistant:',
  );
});

test('a standard prompt of one user turn is its content', () => {
  expect(promptJson('trl-standard', '[{"role":"user","content":"Hi"}]')).toBe('"Hi"');
});
