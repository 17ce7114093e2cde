import type { Message } from '@/lib/core/prompts/message';
import { plainPrompt } from '@/lib/core/prompts/plain-prompt';
import type { ExportFormat } from './export-format';

/** A pair as any format needs it. Scores are finite. */
export type PreferencePair = {
  promptId: string;
  messages: Message[];
  chosen: string;
  rejected: string;
  scoreChosen: number;
  scoreRejected: number;
};

/**
 * Returns one row as a JSON text without line end: always the same keys in the same order. Conversational rows hold
 * message lists, standard ones strings (the prompt as `plainPrompt` makes it).
 */
export function preferenceRow(format: ExportFormat, pair: PreferencePair): string {
  const metadata = {
    prompt_id: pair.promptId,
    score_chosen: pair.scoreChosen,
    score_rejected: pair.scoreRejected,
  };
  switch (format) {
    case 'trl-conversational':
      return JSON.stringify({
        prompt: pair.messages,
        chosen: [{ role: 'assistant', content: pair.chosen }],
        rejected: [{ role: 'assistant', content: pair.rejected }],
        ...metadata,
      });
    case 'trl-standard':
      return JSON.stringify({
        prompt: plainPrompt(pair.messages),
        chosen: pair.chosen,
        rejected: pair.rejected,
        ...metadata,
      });
  }
}
