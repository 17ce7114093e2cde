import type { Message } from '@/lib/core/prompts/message';
import type { Augmentation } from './augmentation';

/**
 * Returns a prompt with `prefix` in front of its first system message or its first user turn, a blank line between
 * (none where that message is blank); the other messages stay as they are. A prompt without such a message gets a new
 * one that holds the prefix alone: a system message in first place, a user turn behind the leading system messages.
 */
export function placePrefix(
  template: Augmentation['template'],
  prefix: string,
  messages: readonly Message[],
): Message[] {
  const at = messages.findIndex(({ role }) => role === template);
  const touched = messages[at];
  if (touched) {
    const { role, content } = touched;
    const joined = content.trim() === '' ? prefix : `${prefix}\n\n${content}`;
    return messages.with(at, { role, content: joined });
  }
  const firstTurn = messages.findIndex(({ role }) => role !== 'system');
  const behindSystem = firstTurn === -1 ? messages.length : firstTurn;
  const added = { role: template, content: prefix };
  return messages.toSpliced(template === 'system' ? 0 : behindSystem, 0, added);
}
