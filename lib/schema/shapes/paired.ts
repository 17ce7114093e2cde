import type { SourceRow } from '@/lib/core/dataset/source-row';
import type { Message } from '@/lib/core/prompts/message';
import { parseTranscript } from '@/lib/core/templates/parse-transcript';
import { describeRecord, describeValue } from './describe-value';
import { isSameTurn, joinPrompt, readStatedPrompt } from './read-pair-prompt';
import { readPromptId } from './read-prompt-id';
import { readTurns } from './read-turns';
import {
  isSourceRecord,
  type RecordProblem,
  type RecordResult,
  recordProblem,
  type SourceRecord,
} from './record-result';
import { otherFields, ResponseBuilder } from './response-builder';
import { addSideColumn, sideColumns } from './side-columns';
import { systemPrompt } from './system-prompt';

/** The keys of an already paired row, for people. */
export const PAIRED_KEYS = '{prompt, chosen, rejected, score_chosen, score_rejected}';

/** Returns true for a record whose `chosen` and `rejected` are texts, messages or lists of messages. */
export function isPaired(record: SourceRecord): boolean {
  return isSide(record.chosen) && isSide(record.rejected);
}

/**
 * Reads a row that is paired already as two responses of one prompt, the chosen one first. Both sides are texts,
 * HH-RLHF transcripts, lists of messages (the response alone, or the whole conversation) or one message. The prompt
 * stands beside them, or is the beginning that both conversations share.
 *
 * `sideColumns` become rewards (`score`, `rating`, `reward`, …) and attributes; each response keeps the side it was on
 * as the attribute `preference`. Without scores both are unscored. Other keys become the prompt's metadata.
 */
export function readPaired(record: SourceRecord): RecordResult {
  if (!isPaired(record)) {
    return recordProblem('otherShape', `${describePair(record)}; expected ${PAIRED_KEYS}`);
  }
  const statedPrompt = readStatedPrompt(record);
  if (statedPrompt && !statedPrompt.ok) return statedPrompt;
  const chosen = readSide('chosen', record.chosen, statedPrompt !== null);
  if (!chosen.ok) return chosen;
  const rejected = readSide('rejected', record.rejected, statedPrompt !== null);
  if (!rejected.ok) return rejected;
  const parting = firstDifference(chosen.before, rejected.before);
  if (parting !== -1) return partsTooEarly(parting);
  const copies = isCopy(record.messages, chosen) ? ['messages'] : [];
  const isPromptACopy = copies.some((key) => statedPrompt?.used.includes(key));
  const prompt = joinPrompt(isPromptACopy ? null : statedPrompt, chosen.before);
  if (!prompt.ok) return prompt;
  const promptId = readPromptId(record);
  if (!promptId.ok) return promptId;
  const goesOn = statedPrompt?.asksInTranscript === true && chosen.before.length === 0;
  const trim = (text: string) => (goesOn && text.startsWith(' ') ? text.slice(1) : text);
  const builder = new ResponseBuilder();
  const pair = {
    chosen: builder.begin('chosen', trim(chosen.text)),
    rejected: builder.begin('rejected', trim(rejected.text)),
  };
  const columns = sideColumns(record);
  for (const column of columns) addSideColumn(column, pair, builder);
  pair.chosen.attributes.preference = 'chosen';
  pair.rejected.attributes.preference = 'rejected';
  const { messages, used } = systemPrompt(record, prompt.messages);
  const read = new Set([
    ...['chosen', 'rejected', 'prompt_id'],
    ...columns.flatMap(({ keys }) => keys),
    ...[...used, ...prompt.used, ...copies],
  ]);
  const row: SourceRow = {
    promptId: promptId.id,
    messages,
    templated: prompt.templated,
    meta: otherFields(record, (key) => read.has(key)),
    responses: [pair.chosen, pair.rejected],
  };
  return { ok: true, row, nonFinite: builder.nonFinite };
}

/** One side of a pair: its last turn's text, and the turns before it. */
type Side = { ok: true; before: Message[]; text: string };

function readSide(key: string, value: unknown, hasPrompt: boolean): Side | RecordProblem {
  if (typeof value === 'string') {
    const mayBeTranscript = !hasPrompt || value.startsWith('\n\nHuman:');
    const transcript = mayBeTranscript ? parseTranscript(value) : null;
    return transcript ? splitLast(key, transcript) : { ok: true, before: [], text: value };
  }
  const read = readTurns(key, value);
  return read.ok ? splitLast(key, read.turns) : read;
}

function splitLast(key: string, turns: readonly Message[]): Side | RecordProblem {
  const last = turns.at(-1);
  if (last?.role === 'assistant') {
    return { ok: true, before: turns.slice(0, -1), text: last.content };
  }
  const found = last ? `a turn of ${JSON.stringify(last.role.slice(0, 40))}` : 'no turn at all';
  return recordProblem('otherShape', `${key} ends with ${found}, expected one of the assistant`);
}

function firstDifference(a: readonly Message[], b: readonly Message[]): number {
  const [longer, other] = a.length < b.length ? [b, a] : [a, b];
  return longer.findIndex((turn, i) => !isSameTurn(turn, other[i]));
}

function partsTooEarly(index: number): RecordProblem {
  return recordProblem(
    'otherShape',
    `chosen and rejected part at turn ${index + 1}, before their last; expected one prompt and two responses`,
  );
}

/** True where a column repeats the chosen conversation, as UltraFeedback's binarised rows do under `messages`. */
function isCopy(value: unknown, { before, text }: Side): boolean {
  const read = Array.isArray(value) ? readTurns('', value) : null;
  const whole = [...before, { role: 'assistant', content: text }];
  return read?.ok === true && firstDifference(read.turns, whole) === -1;
}

function isSide(value: unknown): boolean {
  return typeof value === 'string' || Array.isArray(value) || isSourceRecord(value);
}

function describePair(record: SourceRecord): string {
  const bad = ['chosen', 'rejected'].find((key) => key in record && !isSide(record[key]));
  if (bad === undefined) return describeRecord(record);
  return `${bad} is ${describeValue(record[bad])}, expected text or messages`;
}
