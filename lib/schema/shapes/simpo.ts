import { describeRecord } from './describe-value';
import { readParallelLists } from './read-parallel-lists';
import { readPrompt } from './read-prompt';
import { type RecordResult, recordProblem, type SourceRecord } from './record-result';

const TEXTS = 'all_generated_responses';
const SCORES = 'all_rm_scores';
const USED = ['prompt', TEXTS, SCORES, 'chosen', 'rejected'];

/** The keys of a SimPO row, for people. */
export const SIMPO_KEYS = `{prompt, ${TEXTS}: [], ${SCORES}: []}`;

/** Returns true for a record with SimPO's two lists. */
export function isSimpo(record: SourceRecord): boolean {
  return Array.isArray(record[TEXTS]) && Array.isArray(record[SCORES]);
}

/**
 * Reads `{prompt, all_generated_responses: [], all_rm_scores: []}`; the scores become the reward `reward`. `chosen`
 * and `rejected` are left out, being two of the responses; other keys become the prompt's metadata.
 */
export function readSimpo(record: SourceRecord): RecordResult {
  const texts = record[TEXTS];
  const scores = record[SCORES];
  if (!Array.isArray(texts) || !Array.isArray(scores)) {
    return recordProblem('otherShape', `${describeRecord(record)}; expected ${SIMPO_KEYS}`);
  }
  const prompt = readPrompt(record, ['prompt']);
  if (!prompt.ok) return prompt;
  return readParallelLists(record, {
    prompt,
    textsKey: TEXTS,
    scoresKey: SCORES,
    texts,
    scores,
    used: USED,
  });
}
