import type { ExportFormat } from '@/lib/core/export/export-format';
import { plainPrompt } from '@/lib/core/prompts/plain-prompt';
import { storedMessages } from '@/lib/schema/dataset/stored-prompt';

/** Returns a prompt's stored messages as the JSON text that rows of a format hold. */
export function promptJson(format: ExportFormat, messages: string): string {
  switch (format) {
    case 'trl-conversational':
      return messages;
    case 'trl-standard':
      return JSON.stringify(plainPrompt(storedMessages.parse(JSON.parse(messages))));
  }
}
