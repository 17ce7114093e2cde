import type { SourceResponse, SourceRow } from '@/lib/core/dataset/source-row';
import { invalidInput } from '@/lib/core/errors/invalid-input';
import { countCharacters } from '@/lib/core/text/count-characters';
import { makeWellFormed } from '@/lib/core/text/make-well-formed';
import type { ImportFindings } from './import-findings';
import type { PendingPrompt } from './pending-prompt';
import type { RewardFields } from './reward-fields';

/** More responses of one prompt than this are refused: columns count them in 16 bits. */
const MAX_RESPONSES_PER_PROMPT = 65_535;

/**
 * Where a row came from. `escaped` is false where its texts are known to hold no lone surrogate and no NUL; `sealed` is true
 * where the texts of its responses are still to be decoded.
 */
export type RowPlace = { file: string; line: number; escaped: boolean; sealed: boolean };

/** What `addResponses` needs to keep count. */
export type IntakeCounters = {
  fields: RewardFields;
  findings: ImportFindings;
  /** Leaves `lengths` empty, for who does not store them. */
  withoutLengths?: boolean;
};

/**
 * Adds a row's responses to those pending for its prompt, counts what is remarkable about them, and returns the
 * size of the texts added in UTF-16 units. Throws where the prompt would have too many responses.
 */
export function addResponses(
  pending: PendingPrompt,
  row: SourceRow,
  place: RowPlace,
  counters: IntakeCounters,
): number {
  const count = pending.first + pending.texts.length + row.responses.length;
  if (count > MAX_RESPONSES_PER_PROMPT) {
    throw invalidInput(
      place.file,
      place.line,
      `the prompt ${pending.promptId} has more than ${MAX_RESPONSES_PER_PROMPT.toLocaleString('en-US')} responses; that many cannot be imported`,
    );
  }
  let size = 0;
  for (const response of row.responses) {
    size += addResponse(pending, response, place, counters);
  }
  return size;
}

function addResponse(
  pending: PendingPrompt,
  response: SourceResponse,
  { file, line, escaped }: RowPlace,
  { fields, findings, withoutLengths }: IntakeCounters,
): number {
  const position = pending.texts.length;
  const { text, repaired } = escaped
    ? makeWellFormed(response.text)
    : { text: response.text, repaired: false };
  const where = () => `prompt ${pending.promptId}, response ${pending.first + position}`;
  if (repaired) findings.add('repairedTexts', file, line, where());
  if (text === '') findings.add('emptyResponses', file, line, where());
  pending.texts.push(text);
  if (!withoutLengths) pending.lengths.push(countCharacters(text));
  pending.attributes.push(response.attributes);
  let scored = false;
  for (const name in response.rewards) {
    const reward = response.rewards[name] ?? Number.NaN;
    scored ||= !Number.isNaN(reward);
    addReward(pending, fields, fields.fieldOf(name), position, reward);
  }
  if (!scored) findings.add('unscoredResponses', file, line, where());
  return text.length;
}

function addReward(
  pending: PendingPrompt,
  fields: RewardFields,
  field: number,
  position: number,
  reward: number,
) {
  let rewards = pending.rewards.get(field);
  if (!rewards) {
    rewards = [];
    pending.rewards.set(field, rewards);
  }
  while (rewards.length < position) rewards.push(Number.NaN);
  rewards.push(reward);
  if (!Number.isNaN(reward)) fields.note(field, reward);
}
