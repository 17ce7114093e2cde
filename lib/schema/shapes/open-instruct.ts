import { describeRecord, describeValue } from './describe-value';
import { PROMPT_KEYS, readPrompt } from './read-prompt';
import { readPromptId } from './read-prompt-id';
import { type RecordResult, recordProblem, type SourceRecord } from './record-result';
import { otherFields, ResponseBuilder } from './response-builder';

/** The keys of an open-instruct row, for people. */
export const OPEN_INSTRUCT_KEYS = '{messages, model_completion, score: {scorer: number}}';

const USED = ['model_completion', 'score', 'prompt_id'];

/** Returns true for a record with a prompt and a `model_completion` that is text or null. */
export function isOpenInstruct(record: SourceRecord): boolean {
  const { model_completion: completion } = record;
  const hasPrompt = PROMPT_KEYS.some((key) => (record[key] ?? null) !== null);
  return hasPrompt && (typeof completion === 'string' || completion === null);
}

/**
 * Reads a row of open-instruct's rejection sampling, `{messages, model_completion, score: {scorer: number}}`: one
 * response, with one reward for each scorer. Its messages may end with an answer (the completion or the reference),
 * which is no part of the prompt. Other keys, such as `reference_completion`, become the prompt's metadata.
 */
export function readOpenInstruct(record: SourceRecord): RecordResult {
  const { model_completion: completion, score } = record;
  if (completion === undefined) {
    return recordProblem('otherShape', `${describeRecord(record)}; expected ${OPEN_INSTRUCT_KEYS}`);
  }
  if (typeof completion !== 'string' && completion !== null) {
    return recordProblem(
      'otherShape',
      `model_completion is ${describeValue(completion)}, expected text`,
    );
  }
  const prompt = readPrompt(record, PROMPT_KEYS);
  if (!prompt.ok) return prompt;
  const endsWithAnswer = prompt.messages.at(-1)?.role === 'assistant';
  const messages = endsWithAnswer ? prompt.messages.slice(0, -1) : prompt.messages;
  if (messages.length === 0) {
    return recordProblem('rowsWithoutPrompt', `${prompt.used[0]} holds an answer and no prompt`);
  }
  const promptId = readPromptId(record);
  if (!promptId.ok) return promptId;
  const builder = new ResponseBuilder();
  const response = builder.begin('model_completion', completion);
  if (score !== undefined) builder.addRewards(response, 'score', score);
  const meta = otherFields(record, (key) => USED.includes(key) || prompt.used.includes(key));
  const { templated } = prompt;
  const row = { promptId: promptId.id, messages, templated, meta, responses: [response] };
  return { ok: true, row, nonFinite: builder.nonFinite };
}
