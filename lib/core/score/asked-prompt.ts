import type { Message } from '@/lib/core/prompts/message';

/** Returns a prompt as a text that a judge reads: what the user said, or each turn behind its role where there are several. */
export function askedPrompt(messages: readonly Message[]): string {
  const [only, ...others] = messages;
  if (only && others.length === 0) return only.content;
  return messages.map(({ role, content }) => `${role}: ${content}`).join('\n\n');
}
