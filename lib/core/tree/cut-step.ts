import type { PolicySample } from '@/lib/core/policy/policy';
import type { SearchParameters } from './search-parameters';

/** A step of the tree; `ended` where the response ends with it. */
export type Step = { text: string; ended: boolean };

/** Where a sentence or a line ends: its last character, and what closes it. */
const SENTENCE_END = /\S(?:(?<=[.!?…])["'”’)\]*]*(?=\s)|(?=\n)|(?<=[。！？]))/gu;
/** “P.S.” and “1.” end no sentence. */
const FEWEST_CHARACTERS = 8;

/**
 * Returns the step that a sample is: all of it, or its first sentence. The blanks behind a sentence begin the next step, as they
 * do in tokens. A sample ends the response where the policy ended it and nothing was cut; one that does not say why it ended, where
 * it is shorter than it might be.
 */
export function cutStep(
  { text, finishReason, tokens }: PolicySample,
  { step, stepTokens }: Pick<SearchParameters, 'step' | 'stepTokens'>,
): Step {
  const isWhole =
    finishReason === null ? tokens !== null && tokens < stepTokens : finishReason === 'stop';
  if (step === 'tokens') return { text, ended: isWhole };
  for (const found of text.matchAll(SENTENCE_END)) {
    const end = found.index + found[0].length;
    const isShort = text.slice(0, end).trim().length < FEWEST_CHARACTERS;
    if (isShort && text[end] !== '\n') continue;
    if (text.slice(end).trim() === '') break;
    return { text: text.slice(0, end), ended: false };
  }
  return { text, ended: isWhole };
}
