import type { Message } from '@/lib/core/prompts/message';
import type { SourceRecord } from './record-result';

const KEYS = ['system', 'system_prompt'] as const;

/**
 * Returns a record's prompt with the system message that stands in a column of its own (`system` or `system_prompt`),
 * and the columns used. A prompt that has a system message stays as it is.
 */
export function systemPrompt(
  record: SourceRecord,
  messages: readonly Message[],
): { messages: Message[]; used: readonly string[] } {
  const key = KEYS.find((name) => typeof record[name] === 'string' && record[name].trim() !== '');
  const content = key === undefined ? null : record[key];
  if (key === undefined || typeof content !== 'string' || messages.some(isSystem)) {
    return { messages: [...messages], used: [] };
  }
  return { messages: [{ role: 'system', content }, ...messages], used: [key] };
}

function isSystem({ role }: Message): boolean {
  return role === 'system';
}
