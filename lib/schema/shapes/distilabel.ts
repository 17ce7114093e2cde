import { describeRecord } from './describe-value';
import { readParallelLists } from './read-parallel-lists';
import { readPrompt } from './read-prompt';
import { type RecordResult, recordProblem, type SourceRecord } from './record-result';
import { systemPrompt } from './system-prompt';

/** The keys of a distilabel row, for people. */
export const DISTILABEL_KEYS = '{instruction, generations: [], ratings: []}';

const PROMPT_KEYS = ['messages', 'instruction', 'prompt'];
const USED = ['generations', 'ratings', 'chosen', 'rejected'];
const PER_GENERATION = { model: 'generation_models', rationale: 'rationales' };

/** Returns true for a record with a list of generations and one of ratings, which may still be missing. */
export function isDistilabel(record: SourceRecord): boolean {
  const { generations, ratings } = record;
  return Array.isArray(generations) && (Array.isArray(ratings) || (ratings ?? null) === null);
}

/**
 * Reads `{instruction|messages, generations: [], ratings: []}`; the ratings become the reward `rating`, and without
 * them the responses are unscored. `generation_models` and `rationales` become the responses' attributes `model` and
 * `rationale`, `system_prompt` the prompt's system message. `chosen` and `rejected` are left out, being two of the
 * generations; other keys become the prompt's metadata.
 */
export function readDistilabel(record: SourceRecord): RecordResult {
  const { generations, ratings } = record;
  if (!Array.isArray(generations) || !isDistilabel(record)) {
    return recordProblem('otherShape', `${describeRecord(record)}; expected ${DISTILABEL_KEYS}`);
  }
  const read = readPrompt(record, PROMPT_KEYS);
  if (!read.ok) return read;
  const system = systemPrompt(record, read.messages);
  const attributes: Record<string, readonly unknown[]> = {};
  const lists: string[] = [];
  for (const [name, key] of Object.entries(PER_GENERATION)) {
    const list = record[key];
    if (!Array.isArray(list) || list.length !== generations.length) continue;
    attributes[name] = list;
    lists.push(key);
  }
  return readParallelLists(record, {
    prompt: { messages: system.messages, templated: read.templated },
    textsKey: 'generations',
    scoresKey: 'ratings',
    texts: generations,
    scores: Array.isArray(ratings) ? ratings : null,
    reward: 'rating',
    attributes,
    used: [...USED, ...lists, ...read.used, ...system.used],
  });
}
