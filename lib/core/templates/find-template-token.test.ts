import { expect, test } from 'vitest';
import { CHAT_TEMPLATES } from './chat-templates';
import { findTemplateToken } from './find-template-token';

test('every special token of every template is found', () => {
  for (const token of CHAT_TEMPLATES.flatMap(({ tokens }) => tokens)) {
    expect(findTemplateToken(`text ${token}text`)).toBe(token);
  }
});

test.each(['', 'plain', 'a <| b', '<|other|>', '[INST'])('%j has none', (text) => {
  expect(findTemplateToken(text)).toBeNull();
});
