import type { Message } from '@/lib/core/prompts/message';
import type { ChatTemplate } from './chat-template';
import { CHAT_TEMPLATES } from './chat-templates';
import { hasTemplateTrace } from './template-trace';

/** A prompt as messages. `templated` is true where it is a chat template that could not be turned back. */
export type UntemplatedPrompt = { messages: Message[]; templated: boolean };

/**
 * Turns a prompt that was rendered with the chat template of Llama 3, ChatML, Mistral, Llama 2, Gemma or Zephyr
 * back into its messages: the header that asks for an answer and an empty system turn are dropped, and nothing is
 * trimmed but what the template added.
 *
 * A text without special tokens becomes one user message, unchanged. So does a text whose tokens do not make up
 * exactly one rendered chat, with `templated` true. Linear in `text`.
 */
export function untemplatePrompt(text: string): UntemplatedPrompt {
  if (hasTemplateTrace(text)) {
    const templates = CHAT_TEMPLATES.filter((template) => hasTokens(text, template));
    for (const template of templates) {
      const messages = parseWhole(text, template);
      if (messages) return { messages, templated: false };
    }
    if (templates.length > 0) return { messages: asUserTurn(text), templated: true };
  }
  return { messages: asUserTurn(text), templated: false };
}

function parseWhole(text: string, template: ChatTemplate): Message[] | null {
  const messages = template
    .parse(text)
    ?.filter(({ role, content }) => role !== 'system' || content.trim() !== '');
  if (!messages || messages.length === 0) return null;
  return messages.some(({ content }) => hasTokens(content, template)) ? null : messages;
}

function hasTokens(text: string, template: ChatTemplate): boolean {
  return template.tokens.some((token) => text.includes(token));
}

function asUserTurn(content: string): Message[] {
  return [{ role: 'user', content }];
}
