import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTranscript } from './parse-transcript';

test('gives the turns exactly, without the space after the colon', () => {
  expect(
    parseTranscript('\n\nHuman: Hi\n\nAssistant:  Yes?\n\n- one\n\nHuman:Go \n\nAssistant:'),
  ).toEqual([
    { role: 'user', content: 'Hi' },
    { role: 'assistant', content: ' Yes?\n\n- one' },
    { role: 'user', content: 'Go ' },
    { role: 'assistant', content: '' },
  ]);
  expect(parseTranscript('Human: Hi\n\nAssistant: Yes')).toHaveLength(2);
});

test.each([
  '',
  'Hi',
  '\n\nHuman: Hi',
  '\n\nAssistant: Hi\n\nHuman: no',
  'He wrote:\n\nHuman: Hi\n\nAssistant: Yes',
])('%j is no transcript', (text) => {
  expect(parseTranscript(text)).toBeNull();
});

test('what was written as a transcript comes back', () => {
  const content = fc.string({ unit: 'grapheme' }).filter((text) => !/Human:|Assistant:/.test(text));
  const turns = fc.array(content, { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(turns, (contents) => {
      const messages = contents.map((text, i) => ({
        role: i % 2 === 0 ? 'user' : 'assistant',
        content: text,
      }));
      const text = messages
        .map(({ role, content: own }) => `\n\n${role === 'user' ? 'Human' : 'Assistant'}: ${own}`)
        .join('');
      expect(parseTranscript(text)).toEqual(messages);
    }),
  );
});
