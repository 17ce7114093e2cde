import type { Json, SourceResponse, SourceRow } from '@/lib/core/dataset/source-row';
import { describeRecord, describeValue } from './describe-value';
import { longColumn, MAIN_REWARDS } from './long-column';
import { PROMPT_KEYS, type ReadPrompt, readPrompt } from './read-prompt';
import { readPromptId } from './read-prompt-id';
import {
  type RecordProblem,
  type RecordResult,
  recordProblem,
  type SourceRecord,
} from './record-result';
import { ResponseBuilder, setField } from './response-builder';
import { toJson } from './to-json';

/** The keys of a row with one response, for people. */
export const LONG_KEYS = '{prompt, response, reward}';

const RESPONSE_KEYS = ['response', 'completion', 'output', 'text'] as const;

/** Returns true for a record with a prompt or its id, and one response that is text or null. */
export function isLong(record: SourceRecord): boolean {
  const hasPrompt = hasPromptKey(record) || (record.prompt_id ?? null) !== null;
  const key = responseKey(record);
  return hasPrompt && key !== null && (typeof record[key] === 'string' || record[key] === null);
}

/**
 * Reads one row per response: `{prompt_id|prompt|messages|instruction, response|completion|output|text,
 * reward|score|rating, …}`. A reward carries its column's name, or those of its object's keys; `longColumn` says
 * where every other column goes.
 *
 * A row with a `prompt_id` and no prompt has `messages: []`: it belongs to the prompt that an earlier row with that
 * id gave, and whoever puts rows together must refuse it where there was none.
 */
export function readLong(record: SourceRecord): RecordResult {
  const textKey = responseKey(record);
  if (textKey === null) {
    return recordProblem('otherShape', `${describeRecord(record)}; expected ${LONG_KEYS}`);
  }
  const text = record[textKey];
  if (typeof text !== 'string' && text !== null) {
    return recordProblem('otherShape', `${textKey} is ${describeValue(text)}, expected text`);
  }
  const promptId = readPromptId(record);
  if (!promptId.ok) return promptId;
  const prompt = readLongPrompt(record, promptId.id);
  if (!prompt.ok) return prompt;
  const builder = new ResponseBuilder();
  const response = builder.begin(textKey, text);
  const meta: Record<string, Json> = {};
  for (const name of MAIN_REWARDS) {
    if (record[name] !== undefined) builder.addRewards(response, name, record[name]);
  }
  for (const name in record) {
    const isRead = name === textKey || name === 'prompt_id' || MAIN_REWARDS.includes(name);
    if (!isRead && !prompt.used.includes(name)) place(name, record[name], response, meta, builder);
  }
  const { messages, templated } = prompt;
  const row: SourceRow = {
    promptId: promptId.id,
    messages,
    templated,
    meta,
    responses: [response],
  };
  return { ok: true, row, nonFinite: builder.nonFinite };
}

function readLongPrompt(record: SourceRecord, id: string | null): ReadPrompt | RecordProblem {
  if (hasPromptKey(record)) return readPrompt(record, PROMPT_KEYS);
  if (id !== null) return { ok: true, messages: [], templated: false, used: [] };
  return recordProblem(
    'rowsWithoutPrompt',
    `expected ${PROMPT_KEYS.join(' or ')} or prompt_id, found none`,
  );
}

function place(
  name: string,
  value: unknown,
  response: SourceResponse,
  meta: Record<string, Json>,
  builder: ResponseBuilder,
): void {
  switch (longColumn(name, value)) {
    case 'reward':
      builder.addReward(response, name, value);
      break;
    case 'attribute':
      setField(response.attributes, name, toJson(value));
      break;
    case 'meta':
      setField(meta, name, toJson(value));
      break;
    case 'nothing':
      break;
  }
}

function hasPromptKey(record: SourceRecord): boolean {
  return PROMPT_KEYS.some((key) => (record[key] ?? null) !== null);
}

function responseKey(record: SourceRecord): (typeof RESPONSE_KEYS)[number] | null {
  return (
    RESPONSE_KEYS.find((key) => typeof record[key] === 'string') ??
    RESPONSE_KEYS.find((key) => record[key] !== undefined) ??
    null
  );
}
