import type { SourceResponse } from '@/lib/core/dataset/source-row';
import { describeRecord, describeValue } from './describe-value';
import { PROMPT_KEYS, readPrompt } from './read-prompt';
import { readPromptId } from './read-prompt-id';
import {
  isSourceRecord,
  type RecordResult,
  recordProblem,
  type SourceRecord,
} from './record-result';
import { otherFields, ResponseBuilder, setField } from './response-builder';
import { toJson } from './to-json';

/** The keys of a nested row, for people. */
export const NESTED_KEYS = '{prompt, responses: [{text, reward}]}';

const TEXT_KEYS = ['text', 'response', 'completion', 'output', 'content'] as const;

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
  const responses: SourceResponse[] = [];
  for (const item of list) {
    if (!isSourceRecord(item)) return badItem(responses.length, item);
    responses.push(readResponse(item, builder));
  }
  const { messages, templated, used } = prompt;
  const meta = otherFields(
    record,
    (key) => key === 'responses' || key === 'prompt_id' || used.includes(key),
  );
  const row = { promptId: promptId.id, messages, templated, meta, responses };
  return { ok: true, row, nonFinite: builder.nonFinite };
}

function readResponse(item: SourceRecord, builder: ResponseBuilder): SourceResponse {
  const textKey =
    TEXT_KEYS.find((key) => typeof item[key] === 'string') ??
    TEXT_KEYS.find((key) => item[key] !== undefined && item[key] !== null) ??
    'text';
  const response = builder.begin(textKey, item[textKey]);
  for (const key in item) {
    const value = item[key];
    if (key === textKey) continue;
    if (key === 'reward' || key === 'score' || key === 'rating') {
      builder.addRewards(response, key, value);
    } else if ((key === 'rewards' || key === 'scores') && isSourceRecord(value)) {
      builder.addRewards(response, key, value);
    } else {
      setField(response.attributes, key, toJson(value));
    }
  }
  return response;
}

function badItem(index: number, item: unknown): RecordResult {
  return recordProblem(
    'otherShape',
    `responses[${index}] is ${describeValue(item)}, expected an object with text and reward`,
  );
}
