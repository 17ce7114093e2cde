import type { Message } from '@/lib/core/prompts/message';
import type { TextTokenizer } from './text-tokenizer';

/** Returns the tokens of a prompt's messages, without what a chat template puts between them. */
export function countPromptTokens(tokenizer: TextTokenizer, messages: readonly Message[]): number {
  return messages.reduce((sum, { content }) => sum + tokenizer.encode(content).length, 0);
}
