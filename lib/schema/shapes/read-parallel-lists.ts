import type { SourceResponse } from '@/lib/core/dataset/source-row';
import type { Message } from '@/lib/core/prompts/message';
import { readPromptId } from './read-prompt-id';
import { type RecordResult, recordProblem, type SourceRecord } from './record-result';
import { otherFields, ResponseBuilder, setField } from './response-builder';
import { toJson } from './to-json';

/** The reward of a shape that has no names for its rewards. */
const UNNAMED_REWARD = 'reward';

/**
 * The prompt of the row, the names of its two lists, and the keys that are not metadata. `attributes` are further
 * lists with one entry per text, by the name that a response has them under.
 */
export type ParallelLists = {
  prompt: { messages: Message[]; templated: boolean };
  textsKey: string;
  scoresKey: string;
  texts: readonly unknown[];
  /** Null where there are no scores at all. */
  scores: readonly unknown[] | null;
  used: readonly string[];
  reward?: string;
  attributes?: Readonly<Record<string, readonly unknown[]>>;
};

/** Returns the row of a record that holds texts and their rewards in two lists of one length, or texts alone. */
export function readParallelLists(record: SourceRecord, lists: ParallelLists): RecordResult {
  const { prompt, texts, scores, textsKey, scoresKey, used } = lists;
  const { reward = UNNAMED_REWARD, attributes = {} } = lists;
  if (scores && scores.length !== texts.length) {
    return recordProblem(
      'lengthMismatches',
      `${scoresKey} has ${countEntries(scores)}, ${textsKey} has ${texts.length}`,
    );
  }
  const promptId = readPromptId(record);
  if (!promptId.ok) return promptId;
  const builder = new ResponseBuilder();
  const responses: SourceResponse[] = [];
  for (let i = 0; i < texts.length; i++) {
    const response = builder.begin('text', texts[i]);
    if (scores) builder.addReward(response, reward, scores[i]);
    for (const name in attributes) {
      setField(response.attributes, name, toJson(attributes[name]?.[i]));
    }
    responses.push(response);
  }
  const { messages, templated } = prompt;
  const meta = otherFields(record, (key) => key === 'prompt_id' || used.includes(key));
  const row = { promptId: promptId.id, messages, templated, meta, responses };
  return { ok: true, row, nonFinite: builder.nonFinite };
}

function countEntries(list: readonly unknown[]): string {
  return `${list.length} ${list.length === 1 ? 'entry' : 'entries'}`;
}
