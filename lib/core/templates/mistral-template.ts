import type { Message } from '@/lib/core/prompts/message';
import type { ChatTemplate } from './chat-template';

const OPEN = '[INST]';
const CLOSE = '[/INST]';
const SYSTEM_OPEN = '<<SYS>>\n';
const SYSTEM_CLOSE = '\n<</SYS>>\n\n';
const END = '</s>';

/**
 * Mistral and Llama 2. Their versions differ in the single spaces around `[INST]` and `[/INST]`: one space is
 * taken off each side of a content where there is one.
 */
export const MISTRAL_TEMPLATE: ChatTemplate = {
  name: 'Mistral and Llama 2',
  tokens: [OPEN, CLOSE, '<<SYS>>', '<</SYS>>'],
  parse: parseInstructions,
};

function parseInstructions(text: string): Message[] | null {
  const messages: Message[] = [];
  let at = 0;
  while (at < text.length) {
    at = skipSentenceStart(text, at);
    const close = text.startsWith(OPEN, at) ? text.indexOf(CLOSE, at) : -1;
    if (close === -1) return null;
    messages.push(...readInstruction(withoutSpaces(text.slice(at + OPEN.length, close))));
    const answerStart = close + CLOSE.length;
    const answerEnd = text.indexOf(END, answerStart);
    if (answerEnd === -1) return text.slice(answerStart).trim() === '' ? messages : null;
    messages.push({
      role: 'assistant',
      content: withoutSpaces(text.slice(answerStart, answerEnd)),
    });
    at = answerEnd + END.length;
  }
  return messages;
}

function readInstruction(content: string): Message[] {
  const systemEnd = content.startsWith(SYSTEM_OPEN) ? content.indexOf(SYSTEM_CLOSE) : -1;
  if (systemEnd === -1) return [{ role: 'user', content }];
  return [
    { role: 'system', content: content.slice(SYSTEM_OPEN.length, systemEnd) },
    { role: 'user', content: content.slice(systemEnd + SYSTEM_CLOSE.length) },
  ];
}

function skipSentenceStart(text: string, at: number): number {
  const match = /^ ?(?:<s>)? ?/.exec(text.slice(at, at + 5));
  return at + (match?.[0].length ?? 0);
}

function withoutSpaces(content: string): string {
  return content.replace(/^ /, '').replace(/ $/, '');
}
