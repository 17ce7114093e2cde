import { describeRecord } from './describe-value';
import { PROMPT_KEYS, readPrompt } from './read-prompt';
import { readPromptId } from './read-prompt-id';
import { type RecordResult, recordProblem, type SourceRecord } from './record-result';
import { otherFields } from './response-builder';

/** The keys of a prompt without responses, for people. */
export const PROMPTS_KEYS = '{prompt, instruction_id_list, kwargs}';

/** Returns true for a record with a prompt and its constraints; without them a prompt alone may be a row of another shape. */
export function isPrompts(record: SourceRecord): boolean {
  return (
    PROMPT_KEYS.some((key) => (record[key] ?? null) !== null) &&
    Array.isArray(record.instruction_id_list)
  );
}

/**
 * Reads `{prompt|messages|instruction, prompt_id, …}`, a prompt whose responses come with other rows or later. Every other key
 * becomes its metadata.
 */
export function readPrompts(record: SourceRecord): RecordResult {
  if (!PROMPT_KEYS.some((key) => (record[key] ?? null) !== null)) {
    return recordProblem('otherShape', `${describeRecord(record)}; expected ${PROMPTS_KEYS}`);
  }
  const prompt = readPrompt(record, PROMPT_KEYS);
  if (!prompt.ok) return prompt;
  const promptId = readPromptId(record);
  if (!promptId.ok) return promptId;
  const { messages, templated, used } = prompt;
  const meta = otherFields(record, (key) => key === 'prompt_id' || used.includes(key));
  const row = { promptId: promptId.id, messages, templated, meta, responses: [] };
  return { ok: true, row, nonFinite: false };
}
