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

/** The keys of an UltraFeedback row, for people. */
export const ULTRAFEEDBACK_KEYS = '{instruction, completions: [{response, annotations}]}';

const SCORES: readonly string[] = ['overall_score', 'fine-grained_score'];
const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)\s*$/;

/** Returns true for a record with a list of completions, the first of which is an object with a `response`. */
export function isUltraFeedback(record: SourceRecord): boolean {
  const { completions } = record;
  return (
    Array.isArray(completions) && isSourceRecord(completions[0]) && 'response' in completions[0]
  );
}

/**
 * Reads `{instruction, completions: [{model, response, annotations: {aspect: {Rating}}, …}]}`. `overall_score`,
 * `fine-grained_score` and the rating of each aspect are rewards of that name; ratings are often texts, and one that
 * is not a number, such as `N/A`, is a missing reward. Other keys of a completion become its attributes (the
 * annotations with their rationales too), other keys of the row the prompt's metadata.
 */
export function readUltraFeedback(record: SourceRecord): RecordResult {
  const { completions } = record;
  if (!Array.isArray(completions)) {
    return recordProblem('otherShape', `${describeRecord(record)}; expected ${ULTRAFEEDBACK_KEYS}`);
  }
  const prompt = readPrompt(record, PROMPT_KEYS);
  if (!prompt.ok) return prompt;
  const promptId = readPromptId(record);
  if (!promptId.ok) return promptId;
  const builder = new ResponseBuilder();
  const responses: SourceResponse[] = [];
  for (const item of completions) {
    if (!isSourceRecord(item)) {
      const place = `completions[${responses.length}]`;
      return recordProblem('otherShape', `${place} is ${describeValue(item)}, expected an object`);
    }
    responses.push(readCompletion(item, builder));
  }
  const { messages, templated, used } = prompt;
  const meta = otherFields(
    record,
    (key) => key === 'completions' || key === 'prompt_id' || used.includes(key),
  );
  const row = { promptId: promptId.id, messages, templated, meta, responses };
  return { ok: true, row, nonFinite: builder.nonFinite };
}

function readCompletion(item: SourceRecord, builder: ResponseBuilder): SourceResponse {
  const response = builder.begin('response', item.response);
  for (const name of SCORES) {
    if (item[name] !== undefined) builder.addReward(response, name, toNumber(item[name]));
  }
  if (isSourceRecord(item.annotations)) {
    for (const [aspect, annotation] of Object.entries(item.annotations)) {
      const rating = isSourceRecord(annotation) ? annotation.Rating : annotation;
      builder.addReward(response, aspect, toNumber(rating));
    }
  }
  for (const key in item) {
    if (key !== 'response' && !SCORES.includes(key)) {
      setField(response.attributes, key, toJson(item[key]));
    }
  }
  return response;
}

function toNumber(value: unknown): unknown {
  return typeof value === 'string' && NUMBER.test(value) ? Number(value) : value;
}
