import { expect, test } from 'vitest';
import { promptText } from './prompt-text';

test('a single turn is its content, unchanged', () => {
  expect(promptText([{ role: 'user', content: ' Hi\n' }])).toBe(' Hi\n');
});

test('several turns are joined with blank lines', () => {
  expect(
    promptText([
      { role: 'system', content: 'Be kind' },
      { role: 'user', content: 'Hi' },
    ]),
  ).toBe('Be kind\n\nHi');
  expect(promptText([])).toBe('');
});
