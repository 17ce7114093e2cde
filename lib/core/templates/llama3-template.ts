import type { ChatTemplate } from './chat-template';
import { parseTurns } from './parse-turns';

/** Llama 3.1 and later write this into the system turn themselves, and would write it again. */
const DATES = /^Cutting Knowledge Date: \w+ \d{4}\nToday Date: \d{1,2} \w{3} \d{4}\n\n/;

/** Llama 3, 3.1, 3.2 and 3.3. The dates that the later ones put before the system text are taken out. */
export const LLAMA3_TEMPLATE: ChatTemplate = {
  name: 'Llama 3',
  tokens: [
    '<|begin_of_text|>',
    '<|start_header_id|>',
    '<|end_header_id|>',
    '<|eot_id|>',
    '<|eom_id|>',
    '<|end_of_text|>',
  ],
  parse: (text) => {
    const messages = parseTurns(text, {
      start: '<|begin_of_text|>',
      header: /<\|start_header_id\|>([^\n<|]+)<\|end_header_id\|>(?:\n\n|$)/y,
      end: '<|eot_id|>',
      answers: 'assistant',
      generation: /^$/,
    });
    return (
      messages?.map(({ role, content }) => ({
        role,
        content: role === 'system' ? content.replace(DATES, '') : content,
      })) ?? null
    );
  },
};
