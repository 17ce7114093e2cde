import type { Message } from '@/lib/core/prompts/message';
import { storedMessages } from '@/lib/schema/dataset/stored-prompt';

/** Returns a prompt's stored messages. Throws where they are not what was written. */
export function readMessages(messagesJson: string): Message[] {
  return storedMessages.parse(JSON.parse(messagesJson));
}
