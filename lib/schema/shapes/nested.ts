import { describeRecord } from './describe-value';
import { PROMPT_KEYS, readPrompt } from './read-prompt';
import { readPromptId } from './read-prompt-id';
import { readResponseList } from './read-response';
import {
  isSourceRecord,
  type RecordResult,
  recordProblem,
  type SourceRecord,
} from './record-result';
import { otherFields, ResponseBuilder } from './response-builder';

/** The keys of a nested row, for people. */
export const NESTED_KEYS = '{prompt, responses: [{text, reward}]}';

/** Returns true for a record with a list of response objects under `responses`; the list may be empty. */
export function isNested(record: SourceRecord): boolean {
  const { responses } = record;
  return Array.isArray(responses) && (responses.length === 0 || isSourceRecord(responses[0]));
}

/**
 * Reads `{prompt|messages, responses: [{text, reward, …}]}`. A response's text is also found under `response`,
 * `completion`, `output` or `content`. `reward`, `score` and `rating` are rewards of that name; `rewards`, `scores`
 * or any of the former with an object give one reward for each of its names. Other keys of a response become its
 * attributes, other keys of the row the prompt's metadata.
 */
export function readNested(record: SourceRecord): RecordResult {
  const list = record.responses;
  if (!Array.isArray(list)) {
    return recordProblem('otherShape', `${describeRecord(record)}; expected ${NESTED_KEYS}`);
  }
  const prompt = readPrompt(record, PROMPT_KEYS);
  if (!prompt.ok) return prompt;
  const promptId = readPromptId(record);
  if (!promptId.ok) return promptId;
  const builder = new ResponseBuilder();
  const listed = readResponseList(list, builder);
  if (!Array.isArray(listed)) return listed;
  const { messages, templated, used } = prompt;
  const meta = otherFields(
    record,
    (key) => key === 'responses' || key === 'prompt_id' || used.includes(key),
  );
  const row = { promptId: promptId.id, messages, templated, meta, responses: listed };
  return { ok: true, row, nonFinite: builder.nonFinite };
}
