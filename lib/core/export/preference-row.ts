import type { ExportFormat } from './export-format';

/** A pair as any format needs it. Scores are finite. */
export type PreferencePair = {
  promptId: string;
  /** The prompt as the format's JSON text: a list of messages in conversational rows, a string in standard ones. */
  promptJson: string;
  chosen: string;
  rejected: string;
  scoreChosen: number;
  scoreRejected: number;
};

/**
 * Returns one row as a JSON text without line end: always the same keys in the same order. Responses of conversational
 * rows are message lists, those of standard ones strings. The parts are joined as texts, so that a long prompt is
 * neither parsed nor written anew.
 */
export function preferenceRow(format: ExportFormat, pair: PreferencePair): string {
  const { promptJson, scoreChosen, scoreRejected } = pair;
  const chosen = responseJson(format, pair.chosen);
  const rejected = responseJson(format, pair.rejected);
  const promptId = JSON.stringify(pair.promptId);
  return `{"prompt":${promptJson},"chosen":${chosen},"rejected":${rejected},"prompt_id":${promptId},"score_chosen":${JSON.stringify(scoreChosen)},"score_rejected":${JSON.stringify(scoreRejected)}}`;
}

function responseJson(format: ExportFormat, text: string): string {
  const json = JSON.stringify(text);
  return format === 'trl-conversational' ? `[{"role":"assistant","content":${json}}]` : json;
}
