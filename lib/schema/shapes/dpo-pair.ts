import { describeRecord } from './describe-value';
import { readParallelLists } from './read-parallel-lists';
import { readPrompt } from './read-prompt';
import { type RecordResult, recordProblem, type SourceRecord } from './record-result';

const USED = ['instruction', 'output', 'scores'];

/** The keys of a DPO_Pair row, for people. */
export const DPO_PAIR_KEYS = '{instruction, output: [], scores: []}';

/** Returns true for a record with an instruction and the two lists `output` and `scores`. */
export function isDpoPair(record: SourceRecord): boolean {
  return 'instruction' in record && Array.isArray(record.output) && Array.isArray(record.scores);
}

/**
 * Reads `{instruction, output: [], scores: []}`, the data of arXiv 2502.16825. Its instruction is a rendered chat
 * template and is turned back into messages; the scores become the reward `reward`; other keys become the prompt's
 * metadata.
 */
export function readDpoPair(record: SourceRecord): RecordResult {
  const { output, scores } = record;
  if (!Array.isArray(output) || !Array.isArray(scores)) {
    return recordProblem('otherShape', `${describeRecord(record)}; expected ${DPO_PAIR_KEYS}`);
  }
  const prompt = readPrompt(record, ['instruction']);
  if (!prompt.ok) return prompt;
  return readParallelLists(record, {
    prompt,
    textsKey: 'output',
    scoresKey: 'scores',
    texts: output,
    scores,
    used: [...USED, ...prompt.used],
  });
}
