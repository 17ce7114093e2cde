import type { Message } from './message';

/** Returns the prompt as one text for a table or a search: the contents of all turns, joined with blank lines. */
export function promptText(messages: readonly Message[]): string {
  return messages.map((message) => message.content).join('\n\n');
}
