import type { ChatTemplate } from './chat-template';
import { parseTurns } from './parse-turns';

/** Gemma 1 to 3, which call the assistant `model`. */
export const GEMMA_TEMPLATE: ChatTemplate = {
  name: 'Gemma',
  tokens: ['<start_of_turn>', '<end_of_turn>'],
  parse: (text) => {
    const messages = parseTurns(text, {
      start: '<bos>',
      header: /<start_of_turn>([^\n<]+)(?:\n|$)/y,
      end: '<end_of_turn>',
      answers: 'model',
      generation: /^$/,
    });
    return (
      messages?.map(({ role, content }) => ({
        role: role === 'model' ? 'assistant' : role,
        content,
      })) ?? null
    );
  },
};
