import type { Message } from '@/lib/core/prompts/message';
import { plainPrompt } from '@/lib/core/prompts/plain-prompt';
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
const metadata = ({ promptId, scoreChosen, scoreRejected }: PreferencePair) =>
  `"prompt_id":${json(promptId)},"score_chosen":${json(scoreChosen)},"score_rejected":${json(scoreRejected)}`;
const conversation = (messagesJson: string, text: string) =>
  messagesJson === '[]' ? `[${turn(text)}]` : `${messagesJson.slice(0, -1)},${turn(text)}]`;
const conversations = ({ messagesJson, chosen, rejected }: PreferencePair) =>
  sides(conversation(messagesJson, chosen), conversation(messagesJson, rejected));

const explicit: RowWriter = (pair) => [
  `{"prompt":${pair.messagesJson},${sides(`[${turn(pair.chosen)}]`, `[${turn(pair.rejected)}]`)},${metadata(pair)}}`,
];

const WRITERS: Record<ExportFormat, RowWriter> = {
  'trl-conversational': explicit,
  'trl-standard': (pair, readMessages) => [
    `{"prompt":${json(plainPrompt(readMessages(pair.messagesJson)))},${sides(json(pair.chosen), json(pair.rejected))},${metadata(pair)}}`,
  ],
  'trl-implicit': (pair) => [`{${conversations(pair)},${metadata(pair)}}`],
  'trl-kto': ({ promptId, messagesJson, chosen, rejected, scoreChosen, scoreRejected }) => {
    const row = (text: string, label: boolean, score: number) =>
      `{"prompt":${messagesJson},"completion":[${turn(text)}],"label":${label},"prompt_id":${json(promptId)},"score":${json(score)}}`;
    return [row(chosen, true, scoreChosen), row(rejected, false, scoreRejected)];
  },
  'trl-reward': (pair) => [
    `{${conversations(pair)},"margin":${json(scoreMargin(pair))},${metadata(pair)}}`,
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
  openrlhf: explicit,
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
 * prompt is parsed only by the formats that hold it in another form (`trl-standard`, `llama-factory`).
 */
export function rowTexts(
  format: ExportFormat,
  pair: PreferencePair,
  readMessages: ReadMessages,
): string[] {
  return WRITERS[format](pair, readMessages);
}
