import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '@/lib/core/prompts/message';
import { CHAT_TEMPLATES } from './chat-templates';
import { untemplatePrompt } from './untemplate-prompt';

type Renderer = {
  render: (messages: Message[], asksForAnswer: boolean) => string;
  hasSystem: boolean;
  /** True where the template is ambiguous about white space at the ends, which it strips itself. */
  trims?: boolean;
};

const turns = (turn: (message: Message) => string) => (messages: Message[]) =>
  messages.map(turn).join('');

const llama3 = turns(
  (m) => `<|start_header_id|>${m.role}<|end_header_id|>\n\n${m.content}<|eot_id|>`,
);
const chatml = turns((m) => `<|im_start|>${m.role}\n${m.content}<|im_end|>\n`);
const zephyr = turns((m) => `<|${m.role}|>\n${m.content}</s>\n`);
const gemma = turns(
  (m) => `<start_of_turn>${m.role === 'assistant' ? 'model' : m.role}\n${m.content}<end_of_turn>\n`,
);

function llama2(messages: Message[]): string {
  let text = '';
  let system = '';
  for (const { role, content } of messages) {
    if (role === 'system') system = `<<SYS>>\n${content}\n<</SYS>>\n\n`;
    if (role === 'user') text += `<s>[INST] ${system}${content} [/INST]`;
    if (role === 'assistant') text += ` ${content} </s>`;
    if (role === 'user') system = '';
  }
  return text;
}

function mistral(messages: Message[]): string {
  const body = turns((m) =>
    m.role === 'user' ? `[INST] ${m.content} [/INST]` : `${m.content}</s>`,
  );
  return `<s>${body(messages)}`;
}

const RENDERERS: Record<string, Renderer> = {
  'Llama 3': {
    render: (messages, asks) =>
      `<|begin_of_text|>${llama3(messages)}${asks ? '<|start_header_id|>assistant<|end_header_id|>\n\n' : ''}`,
    hasSystem: true,
  },
  ChatML: {
    render: (messages, asks) => `${chatml(messages)}${asks ? '<|im_start|>assistant\n' : ''}`,
    hasSystem: true,
  },
  Zephyr: {
    render: (messages, asks) => `${zephyr(messages)}${asks ? '<|assistant|>\n' : ''}`,
    hasSystem: true,
  },
  Gemma: {
    render: (messages, asks) => `<bos>${gemma(messages)}${asks ? '<start_of_turn>model\n' : ''}`,
    hasSystem: false,
  },
  'Llama 2': { render: llama2, hasSystem: true, trims: true },
  Mistral: { render: mistral, hasSystem: false, trims: true },
};

const CONVERSATION: Message[] = [
  { role: 'user', content: 'What is 2 + 2?\n\n' },
  { role: 'assistant', content: 'Four.' },
  { role: 'user', content: 'And <s>3</s> + 3?' },
];

describe.each(Object.entries(RENDERERS))('%s', (_name, { render, hasSystem, trims = false }) => {
  const asWritten = (messages: Message[]) =>
    trims ? messages.map((m) => ({ ...m, content: m.content.trim() })) : messages;

  test('gives back one turn', () => {
    const messages = [{ role: 'user', content: 'Hi' }];
    expect(untemplatePrompt(render(messages, true))).toEqual({ messages, templated: false });
  });

  test('never changes what it gave back', () => {
    const content = fc
      .array(fc.constantFrom('a', ' ', '\n', '<', '|', '>', '[', ']', '/', '漢', '\\', '"', 'user'))
      .map((parts) => parts.join(''))
      .filter((text) => !text.includes('<|user|>') && !(trims && text.trim() === ''));
    const conversation = fc
      .tuple(fc.option(content), fc.array(content, { minLength: 1, maxLength: 5 }))
      .map(([system, contents]): Message[] => [
        ...(hasSystem && system?.trim() ? [{ role: 'system', content: system }] : []),
        ...contents.map((text, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content: text })),
      ]);
    fc.assert(
      fc.property(conversation, fc.boolean(), (messages, asks) => {
        const written = asWritten(messages);
        expect(untemplatePrompt(render(written, asks))).toEqual({
          messages: written,
          templated: false,
        });
      }),
    );
  });

  test('gives back several turns', () => {
    const messages = render === RENDERERS.Zephyr?.render ? CONVERSATION.slice(0, 1) : CONVERSATION;
    const written = asWritten(messages);
    expect(untemplatePrompt(render(written, true))).toEqual({
      messages: written,
      templated: false,
    });
  });

  test('keeps a chat that stops in the middle of a turn as it is', () => {
    const text = render(CONVERSATION.slice(0, 1), false).slice(0, -8);
    expect(untemplatePrompt(text)).toEqual({
      messages: [{ role: 'user', content: text }],
      templated: true,
    });
  });
});

const WITH_SYSTEM = Object.entries(RENDERERS).filter(([, { hasSystem }]) => hasSystem);

describe.each(WITH_SYSTEM)('%s', (_name, { render }) => {
  test('gives back a system turn', () => {
    const messages = [
      { role: 'system', content: 'Be kind.\nBe short.' },
      { role: 'user', content: 'Hi' },
    ];
    expect(untemplatePrompt(render(messages, true))).toEqual({ messages, templated: false });
  });

  test('drops an empty system turn', () => {
    const user = { role: 'user', content: 'Hi' };
    const text = render([{ role: 'system', content: '' }, user], true);
    expect(untemplatePrompt(text)).toEqual({ messages: [user], templated: false });
  });
});

test('gives back the three turns of Zephyr', () => {
  const text =
    '<|system|>\n</s>\n<|user|>\nHi</s>\n<|assistant|>\nYo</s>\n<|user|>\nBye</s>\n<|assistant|>';
  expect(untemplatePrompt(text).messages).toEqual([
    { role: 'user', content: 'Hi' },
    { role: 'assistant', content: 'Yo' },
    { role: 'user', content: 'Bye' },
  ]);
});

test('takes the dates out that Llama 3.1 writes before the system text', () => {
  const dates = 'Cutting Knowledge Date: December 2023\nToday Date: 26 Jul 2024\n\n';
  const user = { role: 'user', content: 'Hi' };
  const render = (system: string) =>
    `<|begin_of_text|>${llama3([{ role: 'system', content: system }, user])}`;
  expect(untemplatePrompt(render(dates)).messages).toEqual([user]);
  expect(untemplatePrompt(render(`${dates}Be kind.`)).messages).toEqual([
    { role: 'system', content: 'Be kind.' },
    user,
  ]);
});

test('drops the thoughts that Qwen 3 opens or skips', () => {
  const messages = [{ role: 'user', content: 'Hi' }];
  for (const thoughts of ['', '<think>\n', '<think>\n\n</think>\n\n']) {
    const text = `${chatml(messages)}<|im_start|>assistant\n${thoughts}`;
    expect(untemplatePrompt(text)).toEqual({ messages, templated: false });
  }
});

test.each([
  '[INST]Hi[/INST]',
  '[INST] Hi[/INST]',
  '<s>[INST] Hi [/INST]',
  '<s> [INST] Hi [/INST] ',
])('reads the spaces of every Mistral version: %j', (text) => {
  const messages = [{ role: 'user', content: 'Hi' }];
  expect(untemplatePrompt(text)).toEqual({ messages, templated: false });
});

test('keeps the roles that the source uses', () => {
  const messages = [
    { role: 'user', content: 'Weather?' },
    { role: 'ipython', content: '{"sun": true}' },
  ];
  expect(untemplatePrompt(llama3(messages)).messages).toEqual(messages);
});

test.each([
  '',
  ' What is 2 + 2?\n',
  'Strike <s>this</s> out',
  'a <|> b <| c |>',
  'the [INSTANCE] and the MINST] set',
])('a text without special tokens is a user turn, as it is: %j', (text) => {
  expect(untemplatePrompt(text)).toEqual({
    messages: [{ role: 'user', content: text }],
    templated: false,
  });
});

test.each([
  'What does <|im_start|> mean?',
  '<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\nSure, ',
  '<|im_start|>user\nHi<|im_end|>\nmore',
  '<|im_start|>user\nHi <|im_start|> there<|im_end|>\n<|im_start|>assistant\n',
  '<|im_start|>user\nHi<|im_end|>\n<|im_start|>user\n',
  '<|im_start|>assistant\n',
  '<|begin_of_text|>Hi',
  '<|eot_id|>',
  '[INST] a [INST] b [/INST]',
  '[INST] <<SYS>>\nBe kind [/INST]',
  'Hi [/INST]',
  '<start_of_turn>user\nHi<end_of_turn>model\n',
  '<|user|>\nHi\n<|assistant|>\n',
])('what is not exactly one rendered chat is kept and marked: %j', (text) => {
  expect(untemplatePrompt(text)).toEqual({
    messages: [{ role: 'user', content: text }],
    templated: true,
  });
});

test('never fails and never loses the text of an unmarked prompt', () => {
  const parts = CHAT_TEMPLATES.flatMap((template) => template.tokens);
  const text = fc
    .array(fc.constantFrom(...parts, '\n', 'user', 'assistant', ' ', 'x', '</s>', '<s>'))
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (prompt) => {
      const { messages, templated } = untemplatePrompt(prompt);
      expect(messages.length).toBeGreaterThan(0);
      if (templated) expect(messages).toEqual([{ role: 'user', content: prompt }]);
    }),
    { numRuns: 1000 },
  );
});
