import type { Message } from './message';

/**
 * Returns the text that identifies a prompt; its SHA-256 is the `prompt_id` of a prompt whose source gives none.
 * A single user turn is its own text, anything else the compact JSON of `[{"role":…,"content":…},…]`.
 */
export function canonicalPrompt(messages: readonly Message[]): string {
  const [first] = messages;
  if (messages.length === 1 && first?.role === 'user') return first.content;
  return JSON.stringify(messages.map(({ role, content }) => ({ role, content })));
}
