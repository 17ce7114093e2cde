import { countOf, formatCount } from '@/lib/core/format/format-count';
import { formatDuration } from '@/lib/core/format/format-time';
import { VERIFIED } from '@/lib/core/score/verified-reward';
import type { ScoreReport } from '@/lib/core/views/score-view';
import type { ScoresView } from '@/lib/core/views/scores-view';

/** Returns what is known of the constraints of a dataset's prompts before they are checked. */
export function constraintsText({ looked, found }: ScoresView['constraints']): string {
  const first = `the first ${countOf(looked, 'prompt')}`;
  if (found === looked)
    return `${looked === 1 ? 'The prompt has' : `Of ${first} all have`} constraints.`;
  if (found === 0) {
    return `Of ${first} none has constraints: import prompts with instruction_id_list and kwargs, as sweetspot synth makes them.`;
  }
  return `Of ${first} ${formatCount(found)} ${found === 1 ? 'has' : 'have'} constraints; responses of the others stay unscored.`;
}

/** Returns what becomes of the rewards that are there. */
export function replacesText(rewards: readonly { name: string }[]): string {
  return rewards.some(({ name }) => name === VERIFIED)
    ? 'The rewards of the scoring before are replaced; others stay as they are.'
    : 'The rewards that are there stay as they are.';
}

/** Returns what a scoring did, in a sentence. */
export function scoredText(score: ScoreReport): string {
  const { scoredResponses, scoredPrompts, loose, seconds } = score;
  return `${countOf(scoredResponses, 'response')} of ${countOf(scoredPrompts, 'prompt')} scored ${loose ? 'loosely' : 'strictly'} in ${formatDuration(seconds)}.`;
}
