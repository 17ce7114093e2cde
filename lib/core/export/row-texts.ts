import type { Message } from '@/lib/core/prompts/message';
import { plainPrompt } from '@/lib/core/prompts/plain-prompt';
import { decimal } from './decimal';
import type { ExportFormat } from './export-format';
import type { PreferencePair } from './preference-pair';
import { scoreMargin } from './score-margin';
import { shareGptPrompt } from './share-gpt-prompt';

/** Reads the stored messages of a prompt, for the formats that hold them in another form. */
export type ReadMessages = (messagesJson: string) => readonly Message[];

type RowWriter = (pair: PreferencePair, readMessages: ReadMessages) => string[];

const json = (value: string | number) => JSON.stringify(value);
const turn = (text: string) => `{"role":"assistant","content":${json(text)}}`;
const sides = (chosen: string, rejected: string) => `"chosen":${chosen},"rejected":${rejected}`;
const about = (pair: PreferencePair, number: (value: number) => string) =>
  `"prompt_id":${json(pair.promptId)},"score_chosen":${number(pair.scoreChosen)},"score_rejected":${number(pair.scoreRejected)}`;
const metadata = (pair: PreferencePair) => about(pair, decimal);
const conversation = (messagesJson: string, text: string) =>
  messagesJson === '[]' ? `[${turn(text)}]` : `${messagesJson.slice(0, -1)},${turn(text)}]`;
const conversations = ({ messagesJson, chosen, rejected }: PreferencePair) =>
  sides(conversation(messagesJson, chosen), conversation(messagesJson, rejected));

const explicit = (pair: PreferencePair, metadataJson: string) => [
  `{"prompt":${pair.messagesJson},${sides(`[${turn(pair.chosen)}]`, `[${turn(pair.rejected)}]`)},${metadataJson}}`,
];

const WRITERS: Record<ExportFormat, RowWriter> = {
  'trl-conversational': (pair) => explicit(pair, about(pair, json)),
  'trl-standard': (pair, readMessages) => [
    `{"prompt":${json(plainPrompt(readMessages(pair.messagesJson)))},${sides(json(pair.chosen), json(pair.rejected))},${about(pair, json)}}`,
  ],
  'trl-implicit': (pair) => [`{${conversations(pair)},${metadata(pair)}}`],
  'trl-kto': ({ promptId, messagesJson, chosen, rejected, scoreChosen, scoreRejected }) => {
    const row = (text: string, label: boolean, score: number) =>
      `{"prompt":${messagesJson},"completion":[${turn(text)}],"label":${label},"prompt_id":${json(promptId)},"score":${decimal(score)}}`;
    return [row(chosen, true, scoreChosen), row(rejected, false, scoreRejected)];
  },
  'trl-reward': (pair) => [
    `{${conversations(pair)},"margin":${decimal(scoreMargin(pair))},${metadata(pair)}}`,
  ],
  'llama-factory': (pair, readMessages) => {
    const { system, turns } = shareGptPrompt(readMessages(pair.messagesJson));
    const answer = (text: string) => `{"from":"gpt","value":${json(text)}}`;
    return [
      `{"conversations":${JSON.stringify(turns)},"system":${json(system)},${sides(answer(pair.chosen), answer(pair.rejected))},${metadata(pair)}}`,
    ];
  },
  axolotl: (pair) => [
    `{"messages":${pair.messagesJson},${sides(turn(pair.chosen), turn(pair.rejected))},${metadata(pair)}}`,
  ],
  openrlhf: (pair) => explicit(pair, metadata(pair)),
  'nemo-rl': (pair) => {
    const ranked = (rank: number, text: string) => `{"rank":${rank},"completion":[${turn(text)}]}`;
    return [
      `{"context":${pair.messagesJson},"completions":[${ranked(0, pair.chosen)},${ranked(1, pair.rejected)}],${metadata(pair)}}`,
    ];
  },
};

/**
 * Returns the rows that a format makes of a pair, as JSON texts without line ends: always the same keys in the same
 * order, those of `FORMAT_COLUMNS`. One row, or for `trl-kto` two. The parts are joined as texts, so that a long
 * prompt is parsed only by the formats that hold it in another form (`trl-standard`, `llama-factory`). Whole scores are
 * written as `5.0`, because a reader that guesses types from a file's first rows takes `5` for an integer and then fails
 * at `5.25`; only the TRL formats that are always loaded with their card, `trl-conversational` and `trl-standard`, have `5`.
 */
export function rowTexts(
  format: ExportFormat,
  pair: PreferencePair,
  readMessages: ReadMessages,
): string[] {
  return WRITERS[format](pair, readMessages);
}
