import type { ChatTemplate } from './chat-template';
import { parseTurns } from './parse-turns';

/** Zephyr and TinyLlama. */
export const ZEPHYR_TEMPLATE: ChatTemplate = {
  name: 'Zephyr',
  tokens: ['<|system|>', '<|user|>', '<|assistant|>'],
  parse: (text) =>
    parseTurns(text, {
      start: '<s>',
      header: /<\|(system|user|assistant)\|>(?:\n|$)/y,
      end: '</s>',
      answers: 'assistant',
      generation: /^$/,
    }),
};
