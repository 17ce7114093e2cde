import type { ChatTemplate } from './chat-template';
import { parseTurns } from './parse-turns';

/** ChatML, as Qwen, Yi, Hermes and many others use it. Qwen 3 may open or skip its thoughts after the header. */
export const CHATML_TEMPLATE: ChatTemplate = {
  name: 'ChatML',
  tokens: ['<|im_start|>', '<|im_end|>'],
  parse: (text) =>
    parseTurns(text, {
      start: '<s>',
      header: /<\|im_start\|>([^\n<|]+)(?:\n|$)/y,
      end: '<|im_end|>',
      answers: 'assistant',
      generation: /^(?:<think>\n(?:\n<\/think>\n\n)?)?$/,
    }),
};
