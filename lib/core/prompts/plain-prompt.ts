import type { Message } from './message';

/**
 * Returns the prompt as one string for trainers that apply no chat template: the content of a prompt that is one
 * user turn, exactly; else the turns as `Role: content`, a blank line between them, ending with `Assistant:`.
 */
export function plainPrompt(messages: readonly Message[]): string {
  const [first] = messages;
  if (first && messages.length === 1 && first.role === 'user') return first.content;
  const turns = messages.map(({ role, content }) => `${capitalised(role)}: ${content}`);
  return [...turns, 'Assistant:'].join('\n\n');
}

function capitalised(role: string): string {
  return role.charAt(0).toUpperCase() + role.slice(1);
}
