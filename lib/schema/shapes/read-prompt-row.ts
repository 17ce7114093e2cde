import type { SourceRow } from '@/lib/core/dataset/source-row';
import { describeRecord } from './describe-value';
import { PROMPT_KEYS, readPrompt } from './read-prompt';
import { readPromptId } from './read-prompt-id';
import { readRecord, recogniseShape } from './recognise-shape';
import { isSourceRecord, type RecordProblem, recordProblem } from './record-result';
import { otherFields } from './response-builder';

/** A prompt without its responses. */
export type PromptRow = Pick<SourceRow, 'promptId' | 'messages' | 'meta'>;

/**
 * Reads the prompt of a record: of any shape that can be imported, its responses left aside, or of a row with `prompt`, `messages` or
 * `instruction`, whose other fields become metadata. A text is a prompt too.
 */
export function readPromptRow(record: unknown): { ok: true; row: PromptRow } | RecordProblem {
  if (typeof record === 'string') return readPromptRow({ prompt: record });
  if (!isSourceRecord(record)) {
    return recordProblem('otherShape', `${describeRecord(record)}; expected a row with prompt`);
  }
  const shape = recogniseShape(record);
  if (shape !== null) {
    const result = readRecord(shape, record);
    return result.ok ? { ok: true, row: withoutResponses(result.row) } : result;
  }
  const prompt = readPrompt(record, PROMPT_KEYS);
  if (!prompt.ok) return prompt;
  const promptId = readPromptId(record);
  if (!promptId.ok) return promptId;
  const meta = otherFields(record, (key) => key === 'prompt_id' || prompt.used.includes(key));
  return { ok: true, row: { promptId: promptId.id, messages: prompt.messages, meta } };
}

function withoutResponses({ promptId, messages, meta }: SourceRow): PromptRow {
  return { promptId, messages, meta };
}
